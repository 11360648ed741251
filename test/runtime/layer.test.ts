import { expect, test } from "vitest";
import { compose, type Layer, type Send } from "../../runtime/layer.js";

test("layers run from the outermost to the innermost and back, and next may be called again", async () => {
  const order: string[] = [];
  const outer: Layer<string, string> = (next) => async (request, context) => {
    order.push(`outer ${context}`);
    await next(request, context);
    const answer = await next("second", context);
    order.push("outer done");
    return answer;
  };
  const inner: Layer<string, string> = (next) => (request, context) => {
    order.push(`inner ${request}`);
    return next(request, context);
  };
  const send: Send<string, string> = async (request) => new Response(`${request} done`);
  const answer = await compose([outer, inner], send)("first", "x");
  expect(await answer.text()).toBe("second done");
  expect(order).toEqual(["outer x", "inner first", "inner second", "outer done"]);
});

test("without layers, the request is sent as it is", async () => {
  const send: Send<string, undefined> = async (request) => new Response(request);
  expect(await (await compose([], send)("only", undefined)).text()).toBe("only");
});
