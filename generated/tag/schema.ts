// Generated from specs/tag.yaml. Do not edit: run `npm run generate`.

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface Tag {
  key: string;
  resource?: string | undefined;
  tenant?: string | undefined;
  value?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
