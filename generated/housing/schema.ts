// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.

/** A value and the text shown for it. */
export interface Choice {
  label?: string | undefined;
  value?: string | undefined;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

/** Id of the object, a number or a string. */
export type Id = number | string;

/** An object with a name. */
export interface Named {
  name?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
