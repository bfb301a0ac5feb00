// Says of a day that it is past. A page is kept for as long as its data, so only the reader's own calendar knows.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((each) => String(each).padStart(2, "0"))
  .join("-");
for (const day of document.querySelectorAll("time[data-past]")) {
  if (day.dateTime < today) {
    day.insertAdjacentText("afterend", ` (${day.dataset.past})`);
    day.classList.add("past");
  }
}
