import { number, object, ref, string, usingBothWays, type ValueCase } from "./value-case.js";

const readOnly = { ...string, readOnly: true };
const writeOnly = { ...string, writeOnly: true };

/** What is readOnly is not sent, what is writeOnly is not received, wherever a document says so. */
export const oneWay: readonly ValueCase[] = [
  {
    name: "readOnly behind a reference, in a part, and beside null",
    document: usingBothWays("3.0.3", ["Disk"], {
      Disk: object({
        id: ref("Id"),
        own: { allOf: [ref("Id")], description: "Its owner." },
        made: { allOf: [{ type: "string" }, { readOnly: true }] },
        maybe: { ...ref("Id"), nullable: true },
        again: ref("Alias"),
        key: ref("Key"),
        size: number,
      }),
      Id: readOnly,
      Alias: ref("Id"),
      Key: writeOnly,
    }),
    allowed: [
      ["DiskWrite", '{ key: "", size: 1 }'],
      ["Disk", '{ id: "", own: "", made: "", maybe: null, again: "", size: 1 }'],
    ],
    forbidden: [
      ["DiskWrite", '{ key: "", size: 1, id: "" }'],
      ["DiskWrite", '{ key: "", size: 1, own: "" }'],
      ["DiskWrite", '{ key: "", size: 1, made: "" }'],
      ["DiskWrite", '{ key: "", size: 1, maybe: "" }'],
      ["DiskWrite", '{ key: "", size: 1, again: "" }'],
      ["Disk", '{ id: "", own: "", made: "", maybe: null, again: "", size: 1, key: "" }'],
    ],
  },
  {
    name: "a part makes a property of another part readOnly",
    document: usingBothWays("3.0.3", ["Server", "Plain", "Rack"], {
      Server: {
        allOf: [
          ref("Described"),
          { type: "object", required: ["id"], properties: { id: { readOnly: true } } },
        ],
        properties: { secret: { writeOnly: true } },
      },
      Described: { allOf: [ref("Plain"), object({ text: string, secret: string })] },
      Plain: object({ id: string, name: string }),
      Rack: object({
        servers: { type: "array", items: { allOf: [ref("Plain"), object({ name: readOnly, at: number })] } },
      }),
    }),
    allowed: [
      ["Plain", '{ id: "", name: "" }'],
      ["Server", '{ id: "", name: "", text: "" }'],
      ["ServerWrite", '{ name: "", text: "", secret: "" }'],
      ["RackWrite", '{ servers: [{ id: "", at: 1 }] }'],
      ["Rack", '{ servers: [{ id: "", at: 1, name: "" }] }'],
    ],
    forbidden: [
      ["Plain", '{ name: "" }'],
      ["Server", '{ name: "", text: "" }'],
      ["Server", '{ id: "", name: "", text: "", secret: "" }'],
      ["ServerWrite", '{ id: "", name: "", text: "", secret: "" }'],
      ["RackWrite", '{ servers: [{ id: "", at: 1, name: "" }] }'],
      ["Rack", '{ servers: [{ id: "", at: 1 }] }'],
    ],
  },
  {
    name: "a part of which nothing is left in a direction allows no other members",
    document: usingBothWays("3.0.3", ["Network", "Key", "Note"], {
      Kept: { type: "object", properties: { made: readOnly, by: ref("Maker") } },
      Maker: readOnly,
      Linked: { properties: { links: { type: "object", readOnly: true, additionalProperties: string } } },
      Entity: { allOf: [ref("Kept"), ref("Linked")], description: "What the server keeps." },
      Network: {
        allOf: [ref("Entity"), { required: ["id"], properties: { id: readOnly } }],
        ...object({
          name: string,
          first: { allOf: [ref("Kept"), { type: "object", properties: { at: number } }] },
        }),
      },
      Key: { allOf: [{ type: "object", properties: { secret: writeOnly } }, object({ label: string })] },
      Note: { allOf: [ref("Kept"), { type: "object", additionalProperties: string }] },
    }),
    allowed: [
      ["Network", '{ id: "", name: "", by: "", links: { a: "" }, first: { made: "", at: 1 } }'],
      ["NetworkWrite", '{ name: "", first: { at: 1 } }'],
      ["Key", '{ label: "" }'],
      ["KeyWrite", '{ label: "", secret: "" }'],
      ["NoteWrite", '{ any: "" }'],
    ],
    forbidden: [
      ["Network", '{ name: "", first: {} }'],
      ["NetworkWrite", '{ name: "", first: {}, nmae: "" }'],
      ["NetworkWrite", '{ name: "", first: {}, id: "" }'],
      ["NetworkWrite", '{ name: "", first: { by: "" } }'],
      ["Key", '{ label: "", secret: "" }'],
      ["NoteWrite", "{ any: 1 }"],
    ],
  },
  {
    name: "a part makes a property readOnly of the schema that it stands in",
    document: usingBothWays("3.0.3", ["Folder"], {
      Folder: object(
        {
          id: string,
          name: string,
          "100%": { allOf: [ref("Folder"), { properties: { id: { readOnly: true } } }] },
          all: {
            type: "array",
            items: { allOf: [ref("Folder"), { required: ["all"], properties: { id: { readOnly: true } } }] },
          },
        },
        ["100%", "all"],
      ),
    }),
    allowed: [
      ["Folder", '{ id: "", name: "", "100%": { id: "", name: "", all: [{ id: "", name: "", all: [] }] } }'],
      ["FolderWrite", '{ id: "", name: "", "100%": { name: "", "100%": { name: "" } } }'],
      ["FolderWrite", '{ id: "", name: "", all: [{ name: "", all: [], "100%": { name: "" } }] }'],
    ],
    forbidden: [
      ["Folder", '{ id: "", name: "", "100%": { name: "" } }'],
      ["FolderWrite", '{ name: "" }'],
      ["FolderWrite", '{ id: "", name: "", "100%": { id: "", name: "" } }'],
      ["FolderWrite", '{ id: "", name: "", "100%": { name: "", "100%": { id: "", name: "" } } }'],
      ["FolderWrite", '{ id: "", name: "", all: [{ name: "", all: [{ name: "" }] }] }'],
    ],
  },
  {
    name: "a part makes a property readOnly of a base behind another name",
    document: usingBothWays("3.0.3", ["Task", "Job"], {
      Task: object({ id: string, name: string }),
      SameTask: ref("Task"),
      Job: {
        ...object({ kind: string, id: string, name: string }),
        discriminator: { propertyName: "kind" },
      },
      SameJob: ref("Job"),
      LongJob: {
        allOf: [ref("SameJob"), object({ hours: number }), { properties: { id: { readOnly: true } } }],
      },
      ShortJob: {
        allOf: [{ allOf: [ref("SameTask")] }, { properties: { id: { readOnly: true } } }, ref("Job")],
      },
    }),
    allowed: [
      ["Job", '{ kind: "LongJob", id: "", name: "", hours: 1 }'],
      ["JobWrite", '{ kind: "LongJob", name: "", hours: 1 }'],
      ["JobWrite", '{ kind: "ShortJob", name: "" }'],
      ["JobWrite", '{ kind: "Job", id: "", name: "" }'],
    ],
    forbidden: [
      ["Job", '{ kind: "LongJob", name: "", hours: 1 }'],
      ["JobWrite", '{ kind: "LongJob", id: "", name: "", hours: 1 }'],
      ["JobWrite", '{ kind: "ShortJob", id: "", name: "" }'],
      ["JobWrite", '{ kind: "ShortJob" }'],
    ],
  },
  {
    name: "children that a mapping names have both types",
    document: usingBothWays("3.0.3", ["Pet"], {
      Pet: {
        ...object({ kind: string, id: readOnly }),
        discriminator: { propertyName: "kind", mapping: { dog: "Dog" } },
      },
      Dog: { allOf: [ref("Pet"), object({ chip: readOnly, secret: writeOnly, tag: ref("Tag") })] },
      Cat: { allOf: [ref("Pet"), object({ kind: { type: "string" }, id: {} })] },
      Tag: object({ text: string, no: readOnly }),
    }),
    allowed: [
      ["Pet", '{ kind: "dog", id: "", chip: "", tag: { text: "", no: "" } }'],
      ["PetWrite", '{ kind: "dog", secret: "", tag: { text: "" } }'],
      ["PetWrite", '{ kind: "Cat" }'],
    ],
    forbidden: [
      ["Pet", '{ kind: "dog", id: "", chip: "", secret: "", tag: { text: "", no: "" } }'],
      ["PetWrite", '{ kind: "dog", secret: "", chip: "", tag: { text: "" } }'],
      ["PetWrite", '{ kind: "dog", secret: "", tag: { text: "", no: "" } }'],
      ["PetWrite", '{ kind: "Cat", id: "" }'],
      ["PetWrite", '{ kind: "dog" }'],
    ],
  },
];
