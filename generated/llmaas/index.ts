// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
export {
  createSpeech,
  createTranscription,
} from "./audio.js";
export {
  cancelBatch,
  createBatch,
  getBatch,
  listBatches,
} from "./batches.js";
export {
  createChatCompletion,
} from "./chat-completions.js";
export {
  createCompletion,
} from "./completions.js";
export {
  createEmbeddings,
} from "./embeddings.js";
export {
  downloadFile,
  uploadFile,
} from "./files.js";
export {
  createImage,
} from "./images.js";
export {
  listModels,
} from "./models.js";
export {
  rerank,
  rerankV2,
} from "./rerank.js";
export type {
  Batch,
  BatchList,
  CancelBatchInput,
  ChatChoice,
  ChatChunkChoice,
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionPayload,
  ChatContentPart,
  ChatFunction,
  ChatMessage,
  ChatTool,
  ChatToolChoice,
  Completion,
  CompletionChoice,
  CompletionPayload,
  CompletionUsage,
  CreateBatchInput,
  CreateBatchPayload,
  CreateChatCompletionInput,
  CreateCompletionInput,
  CreateEmbeddingsInput,
  CreateEmbeddingsPayload,
  CreateImageInput,
  CreateSpeechInput,
  CreateTranscriptionInput,
  CreateTranscriptionPayload,
  DownloadFileInput,
  Embedding,
  EmbeddingList,
  File,
  GetBatchInput,
  ListBatchesInput,
  Model,
  ModelList,
  RerankInput,
  RerankPayload,
  RerankResponse,
  RerankResult,
  RerankV2Input,
  Transcription,
  TranscriptionSegment,
  UploadFileInput,
  UploadFilePayload,
} from "./schema.js";
