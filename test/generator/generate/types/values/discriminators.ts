import { number, object, ref, string, usingBothWays, type ValueCase } from "./value-case.js";

const kind = { discriminator: { propertyName: "kind" } };

function mapped(mapping: Record<string, string>, propertyName = "kind"): object {
  return { discriminator: { propertyName, mapping } };
}

/** Discriminators: the values on the wire tell the types apart. */
export const discriminators: readonly ValueCase[] = [
  {
    name: "names of the document, as they are written there",
    document: usingBothWays("3.0.3", ["post_box"], {
      post_box: { oneOf: [ref("air_mail"), ref("USParcel"), ref("by.Ship")], ...kind },
      air_mail: object({ kind: string, stamps: number }),
      USParcel: object({ kind: string, zip: string }),
      "by.Ship": object({ kind: string, port: string }),
    }),
    allowed: [
      ["PostBox", '{ kind: "air_mail", stamps: 1 }'],
      ["PostBox", '{ kind: "USParcel", zip: "1" }'],
      ["PostBox", '{ kind: "by.Ship", port: "B" }'],
    ],
    forbidden: [
      ["PostBox", '{ kind: "AirMail", stamps: 1 }'],
      ["PostBox", '{ kind: "air_mail", zip: "1" }'],
      ["PostBox", '{ kind: "UsParcel", zip: "1" }'],
    ],
    code: `
      const box = value<api.PostBox>();
      if (box.kind === "USParcel") takes<string>(box.zip);
      else if (box.kind === "by.Ship") takes<string>(box.port);
      else takes<number>(box.stamps);`,
  },
  {
    name: "numbers and booleans",
    document: usingBothWays("3.1.0", ["Reply"], {
      Reply: {
        oneOf: [ref("Done"), ref("Failed")],
        ...mapped({ true: "Done", false: "#/components/schemas/Failed" }, "ok"),
      },
      Done: object({ ok: { type: "boolean" }, result: ref("Version") }),
      Failed: object({ ok: { type: "boolean" }, why: string }),
      Version: { anyOf: [ref("First"), ref("Second")], ...mapped({ 1: "First", "-2.5": "Second" }, "v") },
      First: object({ v: { type: "integer" }, a: string }),
      Second: object({ v: number, b: string }),
    }),
    allowed: [
      ["Reply", '{ ok: true, result: { v: 1, a: "" } }'],
      ["Reply", '{ ok: true, result: { v: -2.5, b: "" } }'],
      ["Reply", '{ ok: false, why: "" }'],
    ],
    forbidden: [
      ["Reply", '{ ok: true, why: "" }'],
      ["Reply", '{ ok: "false", why: "" }'],
      ["Version", '{ v: "1", a: "" }'],
      ["Version", '{ v: 2, b: "" }'],
    ],
    code: `
      const reply = value<api.Reply>();
      if (reply.ok) takes<"a" | "b">(reply.result.v === 1 ? "a" : "b");
      else takes<string>(reply.why);`,
  },
  {
    name: "what a property lists counts, not what a mapping or a name says",
    document: usingBothWays("3.1.0", ["Note", "Level"], {
      Note: { oneOf: [ref("PlainNote"), ref("RichNote")], ...kind },
      PlainNote: object({ kind: { const: "plain" }, text: string }),
      RichNote: object({ kind: { type: "string", enum: ["rich", "html"] }, html: string }),
      Level: {
        oneOf: [ref("Low"), ref("High")],
        ...mapped({ "1": "Low", "2": "Low", "9": "High", other: "High" }, "level"),
      },
      Low: object({ level: ref("LevelNumber"), low: string }),
      High: object({ level: ref("LevelNumber"), high: string }),
      LevelNumber: { type: "integer", enum: [1, 2, 3] },
    }),
    allowed: [
      ["Note", '{ kind: "plain", text: "" }'],
      ["Note", '{ kind: "html", html: "" }'],
      ["Level", '{ level: 2, low: "" }'],
      ["Level", '{ level: 3, high: "" }'],
    ],
    forbidden: [
      ["Note", '{ kind: "PlainNote", text: "" }'],
      ["Note", '{ kind: "plain", html: "" }'],
      ["Level", '{ level: 3, low: "" }'],
      ["Level", '{ level: 9, high: "" }'],
    ],
    code: `
      const note = value<api.Note>();
      takes<string>(note.kind === "plain" ? note.text : note.html);`,
  },
  {
    name: "one schema in two unions, and under two values",
    document: usingBothWays("3.0.3", ["Drawing", "Stamp"], {
      Drawing: {
        oneOf: [ref("Round"), ref("Line")],
        ...mapped({ circle: "Round", disc: "Round", line: "Line" }),
      },
      Stamp: { oneOf: [ref("Round"), ref("Text")], ...mapped({ seal: "Round" }) },
      Round: object({ kind: string, radius: number }),
      Line: object({ kind: string, length: number }),
      Text: object({ kind: string, text: string }),
    }),
    allowed: [
      ["Drawing", '{ kind: "circle", radius: 1 }'],
      ["Drawing", '{ kind: "disc", radius: 1 }'],
      ["Stamp", '{ kind: "seal", radius: 1 }'],
      ["Stamp", '{ kind: "Text", text: "" }'],
    ],
    forbidden: [
      ["Drawing", '{ kind: "Round", radius: 1 }'],
      ["Drawing", '{ kind: "line", radius: 1 }'],
      ["Stamp", '{ kind: "text", text: "" }'],
    ],
  },
  {
    name: "one schema in a union that maps it, and in one that does not",
    document: usingBothWays("3.1.0", ["Mapped", "Bare"], {
      Mapped: { oneOf: [ref("Round"), ref("Line")], ...mapped({ circle: "Round" }) },
      Bare: { type: "array", prefixItems: [{ oneOf: [ref("Round"), ref("Text")], ...kind }] },
      Round: object({ kind: string, radius: number }),
      Line: object({ kind: string, length: number }),
      Text: object({ kind: string, text: string }),
    }),
    allowed: [
      ["Mapped", '{ kind: "circle", radius: 1 }'],
      ["Bare", '[{ kind: "Round", radius: 1 }]'],
      ["Bare", '[{ kind: "Text", text: "" }]'],
    ],
    forbidden: [
      ["Mapped", '{ kind: "round", radius: 1 }'],
      ["Bare", '[{ kind: "circle", text: "" }]'],
    ],
  },
  {
    name: "a reference alone in allOf, described or nullable",
    document: usingBothWays("3.0.3", ["Sheet"], {
      Sheet: object(
        {
          shape: { allOf: [ref("Shape")], description: "What is on it." },
          maybe: { allOf: [ref("Shape")], nullable: true },
          animal: { type: "object", allOf: [ref("Animal")], deprecated: false },
          all: { type: "array", items: { allOf: [ref("Shape")] } },
          alias: ref("SameShape"),
        },
        ["all"],
      ),
      SameShape: { description: "The same.", allOf: [ref("Shape")] },
      Shape: { oneOf: [ref("Circle"), ref("Square")], ...mapped({ circle: "Circle", square: "Square" }) },
      Circle: object({ kind: string, radius: number }),
      Square: object({ kind: string, side: number }),
      Animal: { ...object({ kind: string }), ...kind },
      Cat: { allOf: [ref("Animal"), object({ lives: number })] },
    }),
    allowed: [
      [
        "Sheet",
        '{ shape: { kind: "circle", radius: 1 }, maybe: null, animal: { kind: "Cat", lives: 9 }, alias: { kind: "square", side: 1 }, all: [{ kind: "square", side: 1 }] }',
      ],
      [
        "Sheet",
        '{ shape: { kind: "square", side: 1 }, maybe: { kind: "circle", radius: 1 }, animal: { kind: "Animal" }, alias: { kind: "square", side: 1 } }',
      ],
    ],
    forbidden: [
      ["Sheet['shape']", '{ kind: "circle", side: 1 }'],
      ["Sheet['shape']", '{ kind: "Shape", side: 1 }'],
      ["Sheet['alias']", '{ kind: "SameShape", side: 1 }'],
      ["Sheet['shape']", "null"],
      ["Sheet['animal']", '{ kind: "animal" }'],
      ["Sheet['animal']", '{ kind: "Animal", lives: 9 }'],
    ],
    code: `
      const { animal, maybe } = value<api.Sheet>();
      if (animal.kind === "Cat") takes<number>(animal.lives);
      if (maybe?.kind === "circle") takes<number>(maybe.radius);`,
  },
  {
    name: "a base that others extend by another name of it, which may be the same in another spelling",
    document: usingBothWays("3.0.3", ["notice", "Holder"], {
      notice: { ...object({ kind: string, at: string }, ["at"]), ...kind },
      Notice: ref("notice"),
      Message: ref("Notice"),
      alarm: { allOf: [ref("Message"), object({ loud: { type: "boolean" } })] },
      Alarm: ref("alarm"),
      Holder: object({ first: ref("Notice"), last: ref("Alarm") }),
    }),
    allowed: [
      ["Notice", '{ kind: "alarm", loud: true }'],
      ["Notice", '{ kind: "notice", at: "" }'],
      ["Alarm", '{ kind: "alarm", loud: true, at: "" }'],
      ["Holder", '{ first: { kind: "alarm", loud: true }, last: { kind: "alarm", loud: false } }'],
    ],
    forbidden: [
      ["Notice", '{ kind: "notice", loud: true }'],
      ["Notice", '{ kind: "Notice" }'],
      ["Alarm", '{ kind: "Alarm" }'],
      ["Holder", '{ last: { kind: "notice" } }'],
    ],
  },
  {
    name: "a base stands for what extends it",
    document: usingBothWays("3.0.3", ["Event", "Owner"], {
      Event: { ...object({ kind: string, at: string }, ["at"]), ...mapped({ created: "Created" }) },
      Created: { allOf: [ref("Event"), object({ by: string })] },
      Removed: { allOf: [ref("Event"), object({ why: string })] },
      Owner: object({ last: ref("Event"), all: { type: "array", items: ref("Event") } }),
    }),
    allowed: [
      ["Event", '{ kind: "created", by: "" }'],
      ["Event", '{ kind: "Removed", why: "", at: "" }'],
      ["Owner", '{ last: { kind: "created", by: "" }, all: [{ kind: "Removed", why: "" }] }'],
    ],
    forbidden: [
      ["Event", '{ kind: "Event" }'],
      ["Event", '{ kind: "Created", by: "" }'],
      ["Event", '{ kind: "created" }'],
      ["Owner['last']", '{ kind: "created", why: "" }'],
    ],
    code: `
      const event = value<api.Event>();
      takes<string>(event.kind === "created" ? event.by : event.why);
      takes<string | undefined>(event.at);`,
  },
  {
    name: "children that extend a base by a part that wraps the reference",
    document: usingBothWays("3.0.3", ["Alarm", "Any"], {
      Alarm: {
        ...object({ kind: string, at: string }),
        ...mapped({ fire: "FireAlarm", flood: "FloodAlarm" }),
      },
      FireAlarm: { allOf: [{ allOf: [ref("Alarm")], description: "An alarm." }, object({ floor: number })] },
      FloodAlarm: {
        allOf: [{ allOf: [{ allOf: [ref("Alarm")] }, object({ level: number })] }],
        description: "Water.",
      },
      Any: { oneOf: [{ allOf: [ref("Alarm")], description: "Of any kind." }, { type: "string" }] },
    }),
    allowed: [
      ["Alarm", '{ kind: "fire", at: "", floor: 1 }'],
      ["Alarm", '{ kind: "flood", at: "", level: 1 }'],
      ["FireAlarm", '{ kind: "fire", at: "", floor: 1 }'],
      ["Any", '{ kind: "fire", at: "", floor: 1 }'],
      ["Any", '""'],
    ],
    forbidden: [
      ["Alarm", '{ kind: "fire", at: "", level: 1 }'],
      ["Alarm", '{ kind: "flood", at: "" }'],
      ["FloodAlarm", '{ kind: "fire", at: "", level: 1 }'],
      ["FireAlarm", '{ kind: "fire", floor: 1 }'],
      ["Any", '{ kind: "fire", at: "", level: 1 }'],
    ],
  },
  {
    name: "a base that lists its values is one of them itself, or is not",
    document: usingBothWays("3.1.0", ["Job", "Task"], {
      Job: { ...object({ kind: { type: "string", enum: ["Job", "LongJob"] } }), ...kind },
      LongJob: { allOf: [ref("Job"), object({ hours: number })] },
      Task: { ...object({ kind: { type: "string", enum: ["short"] } }), ...kind },
      ShortTask: { allOf: [ref("Task"), object({ kind: { const: "short" }, minutes: number })] },
    }),
    allowed: [
      ["Job", '{ kind: "Job" }'],
      ["Job", '{ kind: "LongJob", hours: 1 }'],
      ["Task", '{ kind: "short", minutes: 1 }'],
    ],
    forbidden: [
      ["Job", '{ kind: "Job", hours: 1 }'],
      ["Task", '{ kind: "Task" }'],
      ["Task", '{ kind: "short" }'],
    ],
  },
  {
    name: "a base below a base, by the same property and by another one",
    document: usingBothWays("3.0.3", ["Node", "Dog"], {
      Node: { ...object({ kind: string }), ...kind },
      Leaf: { allOf: [ref("Node"), object({ leaf: string })] },
      Inner: { allOf: [ref("Node"), object({ children: { type: "array", items: ref("Node") } })] },
      Root: { allOf: [ref("Inner"), object({ root: string })] },
      Animal: { ...object({ kind: string }), ...mapped({ dog: "Dog", cat: "Cat" }) },
      Cat: { allOf: [ref("Animal"), object({ lives: number })] },
      Dog: { allOf: [ref("Animal"), object({ breed: string })], discriminator: { propertyName: "breed" } },
      Poodle: { allOf: [ref("Dog"), object({ curls: number })] },
    }),
    allowed: [
      ["Node", '{ kind: "Root", root: "", children: [{ kind: "Leaf", leaf: "" }] }'],
      ["Inner", '{ kind: "Inner", children: [] }'],
      ["Inner", '{ kind: "Root", children: [], root: "" }'],
      ["Dog", '{ kind: "dog", breed: "Poodle", curls: 1 }'],
      ["Dog", '{ kind: "dog", breed: "Dog" }'],
    ],
    forbidden: [
      ["Inner", '{ kind: "Leaf", leaf: "" }'],
      ["Root", '{ kind: "Inner", children: [], root: "" }'],
      ["Node", '{ kind: "Leaf", children: [] }'],
      ["Dog", '{ kind: "cat", breed: "Dog" }'],
      ["Dog", '{ kind: "dog", breed: "Dog", curls: 1 }'],
      ["Poodle", '{ kind: "Poodle", breed: "Poodle", curls: 1 }'],
    ],
    code: `
      const node = value<api.Node>();
      if (node.kind === "Root") takes<string>(node.root);
      if (node.kind === "Leaf") takes<string>(node.leaf);`,
  },
  {
    name: "a base in the family of a base that names its children too",
    document: usingBothWays("3.0.3", ["Figure"], {
      Figure: { ...object({ kind: string }), ...mapped({ dot: "Dot", poly: "Polygon", tri: "Triangle" }) },
      Dot: { allOf: [ref("Figure"), object({ size: number })] },
      Polygon: {
        allOf: [ref("Figure"), object({ sides: number, form: string })],
        discriminator: { propertyName: "form" },
      },
      Triangle: { allOf: [ref("Polygon"), object({ height: number })] },
    }),
    allowed: [
      ["Figure", '{ kind: "dot", size: 1 }'],
      ["Figure", '{ kind: "poly", form: "Polygon", sides: 4 }'],
      ["Figure", '{ kind: "tri", form: "Triangle", sides: 3, height: 1 }'],
    ],
    forbidden: [
      ["Figure", '{ kind: "dot", form: "Polygon", sides: 4 }'],
      ["Figure", '{ kind: "tri", form: "Polygon", sides: 3 }'],
      ["Polygon", '{ kind: "poly", form: "Triangle", sides: 3, height: 1 }'],
    ],
    code: `
      const figure = value<api.Figure>();
      if (figure.kind === "dot") takes<number>(figure.size);
      if (figure.kind === "poly") takes<"Polygon">(figure.form);`,
  },
  {
    name: "a union of unions",
    document: usingBothWays("3.1.0", ["Fault", "Any"], {
      Fault: {
        oneOf: [ref("ClientFault"), ref("ServerFault")],
        ...mapped({ client: "ClientFault" }, "family"),
      },
      ClientFault: {
        oneOf: [ref("Missing"), ref("Refused")],
        ...mapped({ 404: "Missing", 403: "Refused" }, "code"),
      },
      Missing: object({ family: string, code: { type: "integer" }, what: string }),
      Refused: object({ family: string, code: { type: "integer" }, who: string }),
      ServerFault: object({ family: string, trace: string }),
      Any: { anyOf: [ref("Letters"), ref("Digit")], ...mapped({ a: "Letters", b: "Letters", one: "Digit" }) },
      Letters: { oneOf: [ref("A"), ref("B")], ...mapped({ a: "A", b: "B" }) },
      A: object({ kind: string, a: string }),
      B: object({ kind: string, b: string }),
      Digit: object({ kind: string, digit: number }),
    }),
    allowed: [
      ["Fault", '{ family: "client", code: 404, what: "" }'],
      ["Fault", '{ family: "ServerFault", trace: "" }'],
      ["Any", '{ kind: "a", a: "" }'],
      ["Any", '{ kind: "one", digit: 1 }'],
    ],
    forbidden: [
      ["Fault", '{ family: "client", code: 403, what: "" }'],
      ["Fault", '{ family: "ClientFault", code: 403, who: "" }'],
      ["Any", '{ kind: "Letters", a: "" }'],
      ["Any", '{ kind: "b", a: "" }'],
    ],
  },
  {
    name: "properties that are optional, or not declared at all",
    document: usingBothWays("3.0.3", ["Sign", "Way"], {
      Sign: { oneOf: [ref("Stop"), ref("Yield")], ...mapped({ stop: "Stop" }) },
      Stop: object({ kind: string, red: string }, ["kind"]),
      Yield: object({ white: string }),
      Way: { oneOf: [ref("Road"), object({ kind: { enum: ["path"] }, width: number })], ...kind },
      Road: { allOf: [object({ lanes: number })] },
    }),
    allowed: [
      ["Sign", '{ kind: "stop", red: "" }'],
      ["Sign", '{ kind: "Yield", white: "" }'],
      ["Way", '{ kind: "Road", lanes: 2 }'],
      ["Way", '{ kind: "path", width: 2 }'],
    ],
    forbidden: [
      ["Sign", '{ kind: "stop", white: "" }'],
      ["Sign", '{ red: "" }'],
      ["Way", '{ kind: "path", lanes: 2 }'],
    ],
    code: `
      const sign = value<api.Sign>();
      takes<string>(sign.kind === "stop" ? sign.red : sign.white);`,
  },
  {
    name: "a base with more beside it, and values of the base restricted",
    document: {
      ...usingBothWays("3.1.0", ["Shelf"], {
        Shelf: object({
          more: { allOf: [ref("Item"), object({ link: string })] },
          one: { allOf: [ref("Item"), object({ kind: { const: "Book" } })] },
        }),
        Item: { ...object({ kind: string }), ...kind },
        Book: { allOf: [ref("Item")], properties: { pages: number }, required: ["pages", "kind"] },
        Disc: { allOf: [ref("Item"), object({ songs: number })], required: ["kind"] },
      }),
    },
    allowed: [
      ["Shelf['more']", '{ kind: "Book", pages: 1, link: "" }'],
      ["Shelf['more']", '{ kind: "Item", link: "" }'],
      ["Shelf['one']", '{ kind: "Book" }'],
    ],
    forbidden: [
      ["Shelf['more']", '{ kind: "Book", link: "" }'],
      ["Shelf['more']", '{ kind: "Disc", songs: 1 }'],
      ["Shelf['one']", '{ kind: "Disc" }'],
    ],
    code: `
      const { more } = value<api.Shelf>();
      if (more.kind === "Disc") takes<[number, string]>([more.songs, more.link]);`,
  },
  {
    name: "a base with its discriminator in a part, and a path into an object",
    document: usingBothWays("3.0.3", ["Fruit", "Wrapped"], {
      Fruit: { allOf: [object({ weight: number }), { ...object({ kind: string }), ...kind }] },
      Apple: { allOf: [ref("Fruit"), object({ seeds: number })] },
      Wrapped: {
        oneOf: [ref("Box"), ref("Bag")],
        ...mapped({ box: "Box", bag: "Bag" }, "meta.kind"),
      },
      Box: object({ meta: object({ kind: { enum: ["box"] } }), lid: string }),
      Bag: object({ meta: object({ kind: { enum: ["bag"] } }), strap: string }),
    }),
    allowed: [
      ["Fruit", '{ kind: "Apple", weight: 1, seeds: 1 }'],
      ["Wrapped", '{ meta: { kind: "box" }, lid: "" }'],
    ],
    forbidden: [
      ["Fruit", '{ kind: "Apple", weight: 1 }'],
      ["Wrapped", '{ meta: { kind: "box" }, strap: "" }'],
    ],
  },
  {
    name: "a base that may be null, and one of a deprecated kind",
    document: usingBothWays("3.0.3", ["Order"], {
      Order: object({ last: ref("Step"), old: ref("Mode") }),
      Step: { ...object({ kind: string }), ...kind, nullable: true },
      Paid: { allOf: [ref("Step"), object({ amount: number })] },
      Mode: { oneOf: [ref("Fast"), ref("Slow")], ...mapped({ fast: "Fast", slow: "Slow" }) },
      Fast: object({ kind: { ...string, deprecated: true }, speed: number }),
      Slow: object({ kind: { type: "string", enum: ["slow"], "x-enum-deprecated": ["slow"] } }),
    }),
    allowed: [
      ["Order['last']", "null"],
      ["Order['last']", '{ kind: "Paid", amount: 1 }'],
      ["Order['old']", '{ kind: "fast", speed: 1 }'],
    ],
    forbidden: [
      ["Order['last']", '{ kind: "Step", amount: 1 }'],
      ["Order['old']", '{ kind: "fast" }'],
      ["Order['old']", '{ kind: "slow", speed: 1 }'],
    ],
  },
  {
    name: "alternatives as Python services write them",
    document: usingBothWays("3.1.0", ["Query"], {
      Query: object({
        filter: {
          anyOf: [
            {
              oneOf: [ref("Term"), ref("Range")],
              ...mapped({ term: "#/components/schemas/Term", range: "#/components/schemas/Range" }, "op"),
            },
            { type: "null" },
          ],
          title: "Filter",
        },
      }),
      Term: object({ op: { type: "string", const: "term", title: "Op", default: "term" }, value: string }, [
        "op",
      ]),
      Range: object({ op: { type: "string", const: "range", default: "range" }, from: number }, ["op"]),
    }),
    allowed: [
      ["Query", "{ filter: null }"],
      ["Query", '{ filter: { op: "term", value: "" } }'],
    ],
    forbidden: [
      ["Query", '{ filter: { op: "range", value: "" } }'],
      ["Query", "{ filter: { from: 1 } }"],
    ],
  },
  {
    name: "a mapping alone names what a base stands for",
    document: usingBothWays("3.1.0", ["Message"], {
      Message: { ...object({ kind: string, id: string }), ...mapped({ text: "Text", file: "File_1" }) },
      Text: object({ text: string }),
      File_1: object({ kind: string, name: string }),
    }),
    allowed: [
      ["Message", '{ kind: "text", id: "", text: "" }'],
      ["Message", '{ kind: "file", id: "", name: "" }'],
    ],
    forbidden: [
      ["Message", '{ kind: "text", id: "", name: "" }'],
      ["Message", '{ kind: "file", name: "" }'],
    ],
  },
  {
    name: "what a server decides is not sent",
    document: usingBothWays("3.0.3", ["Disk"], {
      Disk: { oneOf: [ref("Fast"), ref("Slow")], ...mapped({ fast: "Fast", slow: "Slow" }) },
      Fast: object({
        kind: { type: "string", readOnly: true },
        iops: number,
        key: { type: "string", writeOnly: true },
      }),
      Slow: object({ kind: ref("Decided"), size: number }),
      Decided: { type: "string", readOnly: true },
    }),
    allowed: [
      ["Disk", '{ kind: "fast", iops: 1 }'],
      ["DiskWrite", '{ iops: 1, key: "" }'],
      ["DiskWrite", "{ size: 1 }"],
    ],
    forbidden: [
      ["Disk", '{ kind: "slow", iops: 1 }'],
      ["Disk", '{ kind: "fast", iops: 1, key: "" }'],
      ["DiskWrite", '{ kind: "fast", iops: 1, key: "" }'],
      ["DiskWrite", '{ kind: "slow", size: 1 }'],
    ],
  },
  {
    name: "a default for other values (OpenAPI 3.2)",
    document: usingBothWays("3.2.0", ["Pet"], {
      Pet: {
        oneOf: [ref("Cat"), ref("Other")],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat" }, defaultMapping: "Other" },
      },
      Cat: object({ kind: string, lives: number }),
      Other: object({ kind: string, name: string }, ["kind"]),
    }),
    allowed: [
      ["Pet", '{ kind: "cat", lives: 9 }'],
      ["Pet", '{ kind: "goldfish", name: "" }'],
      ["Pet", '{ name: "" }'],
    ],
    forbidden: [["Pet", '{ kind: "goldfish", lives: 9 }']],
  },
  {
    name: "a member that is its base again",
    document: usingBothWays("3.0.3", ["Rule"], {
      Rule: { ...object({ kind: string }), ...mapped({ all: "All", some: "Some" }) },
      All: { allOf: [ref("Rule"), object({ rules: { type: "array", items: ref("Rule") } })] },
      Some: { oneOf: [ref("Rule"), ref("All")] },
    }),
    allowed: [["Rule", '{ kind: "all", rules: [{ kind: "all", rules: [] }] }']],
    forbidden: [["Rule", '{ kind: "all" }']],
  },
  {
    name: "Swagger 2.0",
    document: {
      swagger: "2.0",
      info: { title: "Values", version: "1.0.0" },
      paths: {
        "/v1/x": {
          get: {
            operationId: "readX",
            responses: { 200: { description: "X.", schema: { $ref: "#/definitions/Vehicle" } } },
          },
        },
      },
      definitions: {
        Vehicle: {
          ...object({ type: string, plate: { ...string, "x-nullable": true } }, ["plate"]),
          discriminator: "type",
        },
        Car: { allOf: [{ $ref: "#/definitions/Vehicle" }, object({ doors: number })] },
        Bike: {
          allOf: [{ $ref: "#/definitions/Vehicle" }, object({ gears: number })],
          "x-ms-discriminator-value": "two-wheeler",
        },
      },
    },
    allowed: [
      ["Vehicle", '{ type: "Car", doors: 4 }'],
      ["Vehicle", '{ type: "two-wheeler", gears: 4, plate: null }'],
    ],
    forbidden: [
      ["Vehicle", '{ type: "Bike", gears: 4 }'],
      ["Vehicle", '{ type: "Car", gears: 4 }'],
    ],
  },
];
