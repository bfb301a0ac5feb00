-- Requests for wrk: the paths of a file, one a line, in turn. __N__ becomes a number that no other request has.
local paths = {}
for line in io.lines(os.getenv("BENCH_PATHS")) do
  paths[#paths + 1] = line
end
local headers = { ["Accept"] = os.getenv("BENCH_ACCEPT") }
local fresh = string.find(paths[1], "__N__", 1, true) ~= nil
local number = tonumber(os.getenv("BENCH_FIRST"))
local place = 0
local ready = {}

function init(args)
  if not fresh then
    for i, path in ipairs(paths) do
      ready[i] = wrk.format("GET", path, headers)
    end
  end
end

function request()
  place = place % #paths + 1
  if not fresh then
    return ready[place]
  end
  number = number + 1
  return wrk.format("GET", (string.gsub(paths[place], "__N__", string.format("%d", number))), headers)
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\nBENCH {"requests": %d, "microseconds": %d, "p50": %f, "p99": %f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
