"""The UN's Akoma Ntoso files (AKN4UN) read strictly: nothing is expanded, fetched or passed over in silence."""
