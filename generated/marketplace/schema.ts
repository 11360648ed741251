// Generated from specs/marketplace.yaml. Do not edit: run `npm run generate`.
import type { DeprecatedIn } from "../../runtime/index.js";
import type { Deprecations } from "./deprecations.js";

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface Item {
  build?: string | undefined;
  categories?: string[] | undefined;
  /** Date and time as text; its form is not documented. */
  creationDate?: string | undefined;
  deploymentOptions?: {
    targets?: {
      files?: string[] | undefined;
      key?: string | undefined;
      name?: string | undefined;
      /** The name may be written in another case. */
      skus?: string[] | undefined;
    }[] | undefined;
  } | undefined;
  description?: string | undefined;
  /** The name may be written in another case. */
  descriptionEn?: string | undefined;
  details?: ItemDetails | undefined;
  /** The name may be written in another case. */
  detailsEn?: ItemDetails | undefined;
  editor?: string | undefined;
  /** In base64, or a URL. */
  icon?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  /** Date and time as text; its form is not documented. */
  lastUpdate?: string | undefined;
  name?: string | undefined;
  type?: string | undefined;
  version?: string | undefined;
}

export interface ItemDetails {
  howToUse?: string | undefined;
  overview?: string | undefined;
  support?: string | undefined;
  termsAndConditions?: string | undefined;
}

export interface NetworkMapping {
  /** Format: `uuid`. */
  destinationNetworkId: string;
  networkAdapterName?: string | undefined;
  /**
   * @deprecated no removal date announced. Use networkAdapterName. networkAdapterName takes priority.
   */
  sourceNetworkName?: DeprecatedIn<string, Deprecations["NetworkMapping.sourceNetworkName"]> | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
