// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.

/** Everything deprecated in this module, as `cloudtemple/strict` and its policy know it. */
export interface Deprecations {
  "CreateVirtualMachinePayload.templateId": { id: "vm_instances.CreateVirtualMachinePayload.templateId", month: null, message: "vm_instances.CreateVirtualMachinePayload.templateId is deprecated: since 2026-07-24, no removal date announced. Use imageId. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name." };
  "Template.templateType": { id: "vm_instances.Template.templateType", month: null, message: "vm_instances.Template.templateType is deprecated: since 2026-07-24, no removal date announced. Images, which take the place of templates, call it imageType. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name." };
  "VirtualMachine.template": { id: "vm_instances.VirtualMachine.template", month: null, message: "vm_instances.VirtualMachine.template is deprecated: since 2026-07-24, no removal date announced. Use image. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name." };
  getTemplate: { id: "vm_instances.getTemplate", month: null, message: "vm_instances.getTemplate is deprecated: since 2026-07-24, no removal date announced. Use getImage. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name." };
  listTemplates: { id: "vm_instances.listTemplates", month: null, message: "vm_instances.listTemplates is deprecated: since 2026-07-24, no removal date announced. Use listImages. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name." };
}
