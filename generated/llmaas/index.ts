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
  Backend,
  Batch,
  BatchList,
  CancelBatchErrors,
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
  CreateBatchErrors,
  CreateBatchInput,
  CreateBatchPayload,
  CreateChatCompletionErrors,
  CreateChatCompletionInput,
  CreateCompletionErrors,
  CreateCompletionInput,
  CreateEmbeddingsErrors,
  CreateEmbeddingsInput,
  CreateEmbeddingsPayload,
  CreateImageErrors,
  CreateImageInput,
  CreateSpeechErrors,
  CreateSpeechInput,
  CreateTranscriptionErrors,
  CreateTranscriptionInput,
  CreateTranscriptionPayload,
  DocumentedErrors,
  DocumentedErrors2,
  DownloadFileErrors,
  DownloadFileInput,
  Embedding,
  EmbeddingList,
  ErrorSchema,
  File,
  GetBatchErrors,
  GetBatchInput,
  ListBatchesErrors,
  ListBatchesInput,
  ListModelsErrors,
  Model,
  ModelList,
  RerankErrors,
  RerankInput,
  RerankPayload,
  RerankResponse,
  RerankResult,
  RerankV2Errors,
  RerankV2Input,
  Transcription,
  TranscriptionSegment,
  UploadFileErrors,
  UploadFileInput,
  UploadFilePayload,
} from "./schema.js";
