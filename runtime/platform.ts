/** Host of the Cloud Temple console and of its API. */
export const PLATFORM_HOST = "shiva.cloud-temple.com";

export const PLATFORM_ORIGIN = `https://${PLATFORM_HOST}`;

/** Path below the origin that every module of the API is below. */
export const API_PATH = "/api";

/** Where the client sends unless its options or the environment name another base URL. */
export const PLATFORM_BASE_URL = `${PLATFORM_ORIGIN}${API_PATH}`;

/** Path of the login below the base URL: the exchange of a personal access token for a JWT. */
export const LOGIN_PATH = "/iam/v2/auth/personal_access_token";
