// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.

export type CheckConfigurationErrors = DocumentedErrors;

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export type GetPrometheusMetricsErrors = DocumentedErrors;

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
