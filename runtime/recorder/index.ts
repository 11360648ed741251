export type { DeprecationNotice } from "../deprecation.js";
export { createRecorder, type Recorder, type RecorderOptions } from "./recorder.js";
