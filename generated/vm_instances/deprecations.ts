// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.

/** Everything deprecated in this module, as `cloudtemple/strict` and its policy know it. */
export interface Deprecations {
  "CreateVirtualMachinePayload.templateId": {
    id: "vm_instances.CreateVirtualMachinePayload.templateId";
    month: null;
    message: `${
      "vm_instances.CreateVirtualMachinePayload.templateId is deprecated: since 2026-07-23, no removal date "
    }${
      "announced. Use imageId. Renamed without an alias, so the old name may be gone already."
    }`;
  };
  "Disk.sizeGb": {
    id: "vm_instances.Disk.sizeGb";
    month: "2026-12";
    message: `${
      "vm_instances.Disk.sizeGb is deprecated: since 2026-09-09, removal 2026-12-09. Use sizeGib. The same value "
    }${
      "under another name."
    }`;
    hidden: (hidden: sizeGb_removal_2026_12_09_use_sizeGib) => void;
  };
  "Flavor.ramGb": {
    id: "vm_instances.Flavor.ramGb";
    month: "2026-12";
    message: `${
      "vm_instances.Flavor.ramGb is deprecated: since 2026-09-09, removal 2026-12-09. Use ramGib. The same value "
    }${
      "under another name."
    }`;
    hidden: (hidden: ramGb_removal_2026_12_09_use_ramGib) => void;
  };
  "Image.diskSizesGb": {
    id: "vm_instances.Image.diskSizesGb";
    month: "2026-12";
    message: `${
      "vm_instances.Image.diskSizesGb is deprecated: since 2026-09-09, removal 2026-12-09. Use diskSizesGib. The "
    }${
      "same value under another name."
    }`;
    hidden: (hidden: diskSizesGb_removal_2026_12_09_use_diskSizesGib) => void;
  };
  "InstanceFamily.ramMaxGb": {
    id: "vm_instances.InstanceFamily.ramMaxGb";
    month: "2026-12";
    message: `${
      "vm_instances.InstanceFamily.ramMaxGb is deprecated: since 2026-09-09, removal 2026-12-09. Use ramMaxGib. The "
    }${
      "same value under another name."
    }`;
    hidden: (hidden: ramMaxGb_removal_2026_12_09_use_ramMaxGib) => void;
  };
  "InstanceFamily.ramMinGb": {
    id: "vm_instances.InstanceFamily.ramMinGb";
    month: "2026-12";
    message: `${
      "vm_instances.InstanceFamily.ramMinGb is deprecated: since 2026-09-09, removal 2026-12-09. Use ramMinGib. The "
    }${
      "same value under another name."
    }`;
    hidden: (hidden: ramMinGb_removal_2026_12_09_use_ramMinGib) => void;
  };
  "Quota.ramLimitMb": {
    id: "vm_instances.Quota.ramLimitMb";
    month: "2026-12";
    message: `${
      "vm_instances.Quota.ramLimitMb is deprecated: since 2026-09-09, removal 2026-12-09. Use ramLimitMib. The same "
    }${
      "value under another name."
    }`;
    hidden: (hidden: ramLimitMb_removal_2026_12_09_use_ramLimitMib) => void;
  };
  "Quota.ramUsedMb": {
    id: "vm_instances.Quota.ramUsedMb";
    month: "2026-12";
    message: `${
      "vm_instances.Quota.ramUsedMb is deprecated: since 2026-09-09, removal 2026-12-09. Use ramUsedMib. The same "
    }${
      "value under another name."
    }`;
    hidden: (hidden: ramUsedMb_removal_2026_12_09_use_ramUsedMib) => void;
  };
  "Quota.storageLimitGb": {
    id: "vm_instances.Quota.storageLimitGb";
    month: "2026-12";
    message: `${
      "vm_instances.Quota.storageLimitGb is deprecated: since 2026-09-09, removal 2026-12-09. Use storageLimitGib. "
    }${
      "The same value under another name."
    }`;
    hidden: (hidden: storageLimitGb_removal_2026_12_09_use_storageLimitGib) => void;
  };
  "Quota.storageUsedGb": {
    id: "vm_instances.Quota.storageUsedGb";
    month: "2026-12";
    message: `${
      "vm_instances.Quota.storageUsedGb is deprecated: since 2026-09-09, removal 2026-12-09. Use storageUsedGib. The "
    }${
      "same value under another name."
    }`;
    hidden: (hidden: storageUsedGb_removal_2026_12_09_use_storageUsedGib) => void;
  };
  "StorageType.maxSizeGb": {
    id: "vm_instances.StorageType.maxSizeGb";
    month: "2026-12";
    message: `${
      "vm_instances.StorageType.maxSizeGb is deprecated: since 2026-09-09, removal 2026-12-09. Use maxSizeGib. The "
    }${
      "same value under another name."
    }`;
    hidden: (hidden: maxSizeGb_removal_2026_12_09_use_maxSizeGib) => void;
  };
  "StorageType.minSizeGb": {
    id: "vm_instances.StorageType.minSizeGb";
    month: "2026-12";
    message: `${
      "vm_instances.StorageType.minSizeGb is deprecated: since 2026-09-09, removal 2026-12-09. Use minSizeGib. The "
    }${
      "same value under another name."
    }`;
    hidden: (hidden: minSizeGb_removal_2026_12_09_use_minSizeGib) => void;
  };
  "Template.diskSizesGb": {
    id: "vm_instances.Template.diskSizesGb";
    month: "2026-12";
    message: `${
      "vm_instances.Template.diskSizesGb is deprecated: since 2026-09-09, removal 2026-12-09. Use diskSizesGib. The "
    }${
      "same value under another name."
    }`;
    hidden: (hidden: diskSizesGb_removal_2026_12_09_use_diskSizesGib) => void;
  };
  "Template.templateType": {
    id: "vm_instances.Template.templateType";
    month: null;
    message: `${
      "vm_instances.Template.templateType is deprecated: since 2026-07-23, no removal date announced. Images, which "
    }${
      "took the place of templates without an alias, call it imageType."
    }`;
    hidden: (hidden: templateType_deprecated_since_2026_07_23_Images_which_took_the_place_of_templates_without_an_alias_call_it_imageType) => void;
  };
  "VirtualMachine.disksSizeGb": {
    id: "vm_instances.VirtualMachine.disksSizeGb";
    month: "2026-12";
    message: `${
      "vm_instances.VirtualMachine.disksSizeGb is deprecated: since 2026-09-09, removal 2026-12-09. Use "
    }${
      "disksSizeGib. The same value under another name."
    }`;
    hidden: (hidden: disksSizeGb_removal_2026_12_09_use_disksSizeGib) => void;
  };
  "VirtualMachine.ramGb": {
    id: "vm_instances.VirtualMachine.ramGb";
    month: "2026-12";
    message: `${
      "vm_instances.VirtualMachine.ramGb is deprecated: since 2026-09-09, removal 2026-12-09. Use ramGib. The same "
    }${
      "value under another name."
    }`;
    hidden: (hidden: ramGb_removal_2026_12_09_use_ramGib) => void;
  };
  "VirtualMachine.template": {
    id: "vm_instances.VirtualMachine.template";
    month: null;
    message: `${
      "vm_instances.VirtualMachine.template is deprecated: since 2026-07-23, no removal date announced. Use image. "
    }${
      "Renamed without an alias, so the old name may be gone already."
    }`;
    hidden: (hidden: template_deprecated_since_2026_07_23_use_image) => void;
  };
  getTemplate: {
    id: "vm_instances.getTemplate";
    month: null;
    message: `${
      "vm_instances.getTemplate is deprecated: since 2026-07-23, no removal date announced. Use getImage. Renamed "
    }${
      "without an alias, so the old name may be gone already."
    }`;
  };
  listTemplates: {
    id: "vm_instances.listTemplates";
    month: null;
    message: `${
      "vm_instances.listTemplates is deprecated: since 2026-07-23, no removal date announced. Use listImages. "
    }${
      "Renamed without an alias, so the old name may be gone already."
    }`;
  };
  "listVirtualMachines query orderBy.ramGb": {
    id: "vm_instances.listVirtualMachines query orderBy.ramGb";
    month: "2026-12";
    message: `${
      "vm_instances.listVirtualMachines query orderBy.ramGb is deprecated: since 2026-09-09, removal 2026-12-09. Use "
    }${
      "ramGib. Check that the API takes the new value."
    }`;
  };
}

declare class sizeGb_removal_2026_12_09_use_sizeGib {
  protected sizeGb?: never;
}

declare class ramGb_removal_2026_12_09_use_ramGib {
  protected ramGb?: never;
}

declare class diskSizesGb_removal_2026_12_09_use_diskSizesGib {
  protected diskSizesGb?: never;
}

declare class ramMaxGb_removal_2026_12_09_use_ramMaxGib {
  protected ramMaxGb?: never;
}

declare class ramMinGb_removal_2026_12_09_use_ramMinGib {
  protected ramMinGb?: never;
}

declare class ramLimitMb_removal_2026_12_09_use_ramLimitMib {
  protected ramLimitMb?: never;
}

declare class ramUsedMb_removal_2026_12_09_use_ramUsedMib {
  protected ramUsedMb?: never;
}

declare class storageLimitGb_removal_2026_12_09_use_storageLimitGib {
  protected storageLimitGb?: never;
}

declare class storageUsedGb_removal_2026_12_09_use_storageUsedGib {
  protected storageUsedGb?: never;
}

declare class maxSizeGb_removal_2026_12_09_use_maxSizeGib {
  protected maxSizeGb?: never;
}

declare class minSizeGb_removal_2026_12_09_use_minSizeGib {
  protected minSizeGb?: never;
}

declare class templateType_deprecated_since_2026_07_23_Images_which_took_the_place_of_templates_without_an_alias_call_it_imageType {
  protected templateType?: never;
}

declare class disksSizeGb_removal_2026_12_09_use_disksSizeGib {
  protected disksSizeGb?: never;
}

declare class template_deprecated_since_2026_07_23_use_image {
  protected template?: never;
}
