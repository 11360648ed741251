import { number, object, ref, string, type TypedValue, type ValueCase } from "./value-case.js";

const bytes = { type: "string", format: "binary" };

type Bodies = Record<string, readonly [mediaType: string, schema: unknown]>;

/** A document in which `POST /v1/<name>` takes a body of a media type; `json` ones are also what `GET` answers with. */
function taking(
  openapi: string,
  bodies: Bodies,
  schemas: Record<string, unknown> = {},
): ValueCase["document"] {
  const paths = Object.entries(bodies).map(([name, [mediaType, schema]]) => {
    const content = { [mediaType]: { schema } };
    const post = {
      operationId: `send${name}`,
      requestBody: { required: true, content },
      responses: { 204: { description: "Done." } },
    };
    const get = { operationId: `read${name}`, responses: { 200: { description: "Read.", content } } };
    return [`/v1/${name}`, mediaType === "application/json" ? { get, post } : { post }];
  });
  return {
    openapi,
    info: { title: "Media", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
}

const JSON_TYPE = "application/json";
const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

/** The media type of a body decides whether bytes are a file or text. */
export const media: readonly ValueCase[] = [
  {
    name: "bytes are a file in parts, and text in JSON and forms",
    document: taking("3.0.3", {
      Json: [JSON_TYPE, object({ data: bytes, all: { type: "array", items: bytes } })],
      Form: [FORM, object({ data: bytes })],
      Parts: [MULTIPART, object({ data: bytes, all: { type: "array", items: bytes }, name: string })],
      Whole: ["image/png", bytes],
      WholeJson: ["text/plain", bytes],
    }),
    allowed: [
      ["SendJsonInput['body']", '{ data: "", all: [""] }'],
      ["ReadJsonOutput", '{ data: "", all: [""] }'],
      ["SendFormInput['body']", '{ data: "" }'],
      ["SendPartsInput['body']", '{ data: new Blob([]), all: [new File([], "")], name: "" }'],
      ["SendWholeInput['body']", "new Blob([])"],
      ["SendWholeJsonInput['body']", '""'],
    ],
    forbidden: [
      ["SendJsonInput['body']", '{ data: new Blob([]), all: [""] }'],
      ["SendJsonInput['body']", '{ data: "", all: [new Blob([])] }'],
      ["SendFormInput['body']", "{ data: new Blob([]) }"],
      ["SendPartsInput['body']", '{ data: "", all: [], name: "" }'],
      ["SendPartsInput['body']", '{ data: new Blob([]), all: [""], name: "" }'],
      ["SendWholeInput['body']", '"text"'],
    ],
  },
  {
    name: "a component that travels as JSON and in parts has both forms",
    document: taking(
      "3.0.3",
      {
        Json: [JSON_TYPE, ref("Upload")],
        Parts: [MULTIPART, ref("Upload")],
        More: [MULTIPART, { allOf: [ref("Upload"), object({ note: string })] }],
      },
      {
        Upload: object(
          { file: ref("Attachment"), extra: ref("Extra"), more: { type: "array", items: ref("Attachment") } },
          ["more"],
        ),
        Attachment: { ...bytes, nullable: true },
        Extra: object({ thumb: ref("Attachment") }),
      },
    ),
    allowed: [
      ["Upload", '{ file: "", extra: { thumb: "" } }'],
      ["Upload", '{ file: null, extra: { thumb: null }, more: [""] }'],
      ["UploadMultipart", '{ file: new Blob([]), extra: { thumb: "" } }'],
      ["UploadMultipart", '{ file: null, extra: { thumb: "" }, more: [new Blob([]), null] }'],
      ["SendMoreInput['body']", '{ file: new Blob([]), extra: { thumb: "" }, note: "" }'],
    ],
    forbidden: [
      ["Upload", '{ file: new Blob([]), extra: { thumb: "" } }'],
      ["UploadMultipart", '{ file: "", extra: { thumb: "" } }'],
      ["UploadMultipart", "{ file: null, extra: { thumb: new Blob([]) } }"],
      ["SendMoreInput['body']", '{ file: "", extra: { thumb: "" }, note: "" }'],
    ],
  },
  {
    name: "a component of one form alone has its own name",
    document: taking(
      "3.0.3",
      {
        Sole: [MULTIPART, ref("Sole")],
        Both: [MULTIPART, ref("Both")],
        Read: [JSON_TYPE, object({ both: ref("Both") })],
      },
      {
        Sole: object({ file: bytes }),
        Both: object({ file: bytes, id: { type: "string", readOnly: true } }),
      },
    ),
    allowed: [
      ["Sole", "{ file: new Blob([]) }"],
      ["Both", '{ file: "", id: "" }'],
      ["BothWrite", '{ file: "" }'],
      ["BothWriteMultipart", "{ file: new Blob([]) }"],
    ],
    forbidden: [
      ["Sole", '{ file: "" }'],
      ["Both", '{ file: new Blob([]), id: "" }'],
      ["BothWriteMultipart", '{ file: new Blob([]), id: "" }'],
    ],
  },
  {
    name: "a body of JSON that is a file is one, behind references too",
    document: taking(
      "3.0.3",
      {
        Inline: [JSON_TYPE, bytes],
        Named: [JSON_TYPE, ref("Archive")],
        Alias: [JSON_TYPE, ref("SameArchive")],
        Wrapped: [JSON_TYPE, { allOf: [ref("Archive")], description: "The archive." }],
        Any: ["*/*", ref("SameArchive")],
        Text: [JSON_TYPE, ref("Letter")],
        Held: [JSON_TYPE, object({ archive: ref("Archive") })],
      },
      { Archive: bytes, SameArchive: ref("Archive"), Letter: { type: "string", format: "byte" } },
    ),
    allowed: [
      ...["Inline", "Named", "Alias", "Wrapped"].flatMap((name): TypedValue[] => [
        [`Send${name}Input['body']`, "new Blob([])"],
        [`Awaited<ReturnType<typeof api.read${name}>>`, "new Blob([])"],
      ]),
      ["SendAnyInput['body']", "new Blob([])"],
      ["SendTextInput['body']", '""'],
      ["SendHeldInput['body']", '{ archive: "" }'],
    ],
    forbidden: [
      ...["Inline", "Named", "Alias", "Wrapped"].flatMap((name): TypedValue[] => [
        [`Send${name}Input['body']`, '""'],
        [`Awaited<ReturnType<typeof api.read${name}>>`, '""'],
      ]),
      ["SendAnyInput['body']", '""'],
      ["SendTextInput['body']", "new Blob([])"],
      ["SendHeldInput['body']", "{ archive: new Blob([]) }"],
    ],
  },
  {
    name: "bytes that are not sent make no second type",
    document: taking(
      "3.0.3",
      { Json: [JSON_TYPE, ref("Photo")], Parts: [MULTIPART, ref("Photo")] },
      { Photo: object({ data: { ...bytes, readOnly: true }, title: string }) },
    ),
    allowed: [
      ["SendPartsInput['body']", '{ title: "" }'],
      ["PhotoWrite", '{ title: "" }'],
      ["Photo", '{ title: "", data: "" }'],
    ],
    forbidden: [["SendPartsInput['body']", '{ title: "", data: new Blob([]) }']],
    code: `
      // @ts-expect-error -- It would be the same as PhotoWrite.
      value<api.PhotoWriteMultipart>();`,
  },
  {
    name: "words of OpenAPI 3.1",
    document: taking(
      "3.1.0",
      { Json: [JSON_TYPE, ref("Mail")], Parts: [MULTIPART, ref("Mail")] },
      {
        Mail: object({
          raw: { type: "string", contentMediaType: "application/octet-stream" },
          icon: { contentMediaType: "image/png" },
          text: { type: "string", contentMediaType: "application/json" },
          base64: { type: "string", contentMediaType: "image/png", contentEncoding: "base64" },
          maybe: { type: ["string", "null"], format: "binary" },
        }),
      },
    ),
    allowed: [
      ["Mail", '{ raw: "", icon: "", text: "", base64: "", maybe: null }'],
      ["Mail", '{ raw: "", icon: 1, text: "", base64: "", maybe: "" }'],
      [
        "MailMultipart",
        '{ raw: new Blob([]), icon: new Blob([]), text: "", base64: "", maybe: new Blob([]) }',
      ],
    ],
    forbidden: [
      ["Mail", '{ raw: new Blob([]), icon: "", text: "", base64: "", maybe: null }'],
      ["MailMultipart", '{ raw: "", icon: new Blob([]), text: "", base64: "", maybe: null }'],
      [
        "MailMultipart",
        '{ raw: new Blob([]), icon: new Blob([]), text: "", base64: new Blob([]), maybe: null }',
      ],
      ["MailMultipart", '{ raw: new Blob([]), icon: 1, text: "", base64: "", maybe: null }'],
    ],
  },
  {
    name: "alternatives of a discriminator in parts",
    document: taking(
      "3.0.3",
      { Json: [JSON_TYPE, ref("Media")], Parts: [MULTIPART, ref("Media")] },
      {
        Media: { ...object({ kind: string }), discriminator: { propertyName: "kind" } },
        Image: { allOf: [ref("Media"), object({ image: bytes })] },
        Link: { allOf: [ref("Media"), object({ width: number })] },
      },
    ),
    allowed: [
      ["Media", '{ kind: "Image", image: "" }'],
      ["MediaMultipart", '{ kind: "Image", image: new Blob([]) }'],
      ["MediaMultipart", '{ kind: "Link", width: 1 }'],
    ],
    forbidden: [
      ["Media", '{ kind: "Image", image: new Blob([]) }'],
      ["MediaMultipart", '{ kind: "Image", image: "" }'],
    ],
  },
  {
    name: "plain text of listed values",
    document: (() => {
      const level = ref("Level");
      const bodies: Bodies = {
        Inline: ["text/plain; charset=utf-8", { type: "string", enum: ["on", "off"] }],
        Named: ["text/plain", level],
        Wrapped: ["text/plain", { allOf: [level], nullable: true }],
        Markup: ["application/xml", level],
        Number: ["text/plain", { type: "integer", enum: [1, 2] }],
      };
      const document = taking("3.0.3", bodies, { Level: { type: "string", enum: ["low", "high"] } });
      const content = { "text/plain": { schema: level } };
      const get = { operationId: "readLevel", responses: { 200: { description: "Read.", content } } };
      const paths = document["paths"] as Record<string, unknown>;
      return { ...document, paths: { ...paths, "/v1/level": { get } } };
    })(),
    allowed: [
      ["SendInlineInput['body']", '"on"'],
      ["SendNamedInput['body']", '"low"'],
      ["SendWrappedInput['body']", '"high"'],
      ["SendMarkupInput['body']", '"<level>low</level>"'],
      ["SendNumberInput['body']", '"1"'],
      ["Awaited<ReturnType<typeof api.readLevel>>", '"low"'],
    ],
    forbidden: [
      ["SendInlineInput['body']", '"other"'],
      ["SendNamedInput['body']", '"other"'],
      ["SendWrappedInput['body']", '"other"'],
      ["SendWrappedInput['body']", "null"],
      ["SendNumberInput['body']", "1"],
      ["Awaited<ReturnType<typeof api.readLevel>>", '"other"'],
    ],
    code: "value<typeof api.Level.High>() satisfies Awaited<ReturnType<typeof api.readLevel>>;",
  },
  {
    name: "files of Swagger 2.0",
    document: {
      swagger: "2.0",
      info: { title: "Media", version: "1.0.0" },
      paths: {
        "/v1/x": {
          post: {
            operationId: "sendX",
            consumes: [MULTIPART],
            parameters: [
              { name: "file", in: "formData", type: "file", required: true },
              { name: "name", in: "formData", type: "string" },
            ],
            responses: { 200: { description: "X.", schema: { type: "file" } } },
          },
        },
      },
    },
    allowed: [["SendXInput['body']", '{ file: new Blob([]), name: "" }']],
    forbidden: [["SendXInput['body']", '{ file: "" }']],
    code: "value<Promise<Blob>>() satisfies ReturnType<typeof api.sendX>;",
  },
];
