// Generated from specs/order.yaml. Do not edit: run `npm run generate`.

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
