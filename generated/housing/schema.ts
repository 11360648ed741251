// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.

/** A value and the text shown for it. */
export interface Choice {
  label?: string | undefined;
  value?: string | undefined;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

/** Id of the object; whether it is a number or a string is not known. */
export type Id = number | string;

/** An object of which only the name is known. */
export interface Named {
  name?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
