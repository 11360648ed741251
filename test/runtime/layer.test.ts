import { expect, test } from "vitest";
import { compose, type Layer } from "../../runtime/layer.js";

test("layers run from the outermost to the innermost and back, and next may be called again", async () => {
  const order: string[] = [];
  const outer: Layer<Request, string> = async (request, next, context) => {
    order.push(`outer ${context}`);
    await next(request);
    const answer = await next(new Request("http://localhost/second"));
    order.push("outer done");
    return answer;
  };
  const inner: Layer<Request, string> = async (request) => {
    order.push(`inner ${new URL(request.url).pathname}`);
    return new Response("done");
  };
  const answer = await compose([outer, inner])(new Request("http://localhost/first"), "x");
  expect(await answer.text()).toBe("done");
  expect(order).toEqual(["outer x", "inner /first", "inner /second", "outer done"]);
});

test("an innermost layer that calls next is an error", async () => {
  const lost: Layer<Request, undefined> = async (request, next) => next(request);
  await expect(compose([lost])(new Request("http://localhost"), undefined)).rejects.toThrow(RangeError);
});
