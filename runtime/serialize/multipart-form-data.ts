import { formData, type MultipartPart } from "./multipart.js";

/** The parts of a `FormData`, as the platform writes them (WHATWG HTML, "multipart/form-data encoding algorithm"). */
export function formDataParts(form: FormData): readonly MultipartPart[] {
  return [...form].map(([name, value]) => {
    if (typeof value === "string") {
      const content = value.replace(/\r\n?|\n/g, "\r\n");
      return { content, contentType: undefined, disposition: formData({ name }), headers: {} };
    }
    const contentType = value.type === "" ? "application/octet-stream" : value.type;
    const disposition = formData({ name, fileName: value.name });
    return { content: value, contentType, disposition, headers: {} };
  });
}
