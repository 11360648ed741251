export { createJournal, type JournalOptions } from "./create-journal.js";
export type { JournalEntry, JournalState, JournalStore } from "./entry.js";
export type { JournalEvent, JournalEventHook } from "./event.js";
export { type FileJournalOptions, fileJournal } from "./file-journal.js";
export type { Journal } from "./journal.js";
export { JournalError } from "./journal-error.js";
export type * from "./resumed.js";
