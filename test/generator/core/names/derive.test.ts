import { describe, expect, test } from "vitest";
import { deriveName } from "../../../../generator/core/names/derive.js";

describe("a name from method and path", () => {
  test.each<[method: string, path: string, name: string, answersList?: boolean]>([
    ["GET", "/v1/vcenters", "listVcenters"],
    ["GET", "/v1/vcenters/{id}", "getVcenter"],
    ["POST", "/v1/vcenters", "createVcenter"],
    ["PUT", "/v1/vcenters/{id}", "replaceVcenter"],
    ["PATCH", "/v1/vcenters/{id}", "updateVcenter"],
    ["DELETE", "/v1/vcenters/{id}", "deleteVcenter"],
    ["HEAD", "/v1/files/{id}", "checkFile"],
    ["OPTIONS", "/v1/files", "optionsFile"],
    // Resources below resources: all but the last are counted as one.
    ["GET", "/v1/vcenters/virtual_machines", "listVcenterVirtualMachines"],
    ["GET", "/v1/vcenters/virtual_machines/{id}", "getVcenterVirtualMachine"],
    ["GET", "/v1/users/{id}/roles", "listUserRoles"],
    ["POST", "/v1/virtual_machines/{id}/snapshots", "createVirtualMachineSnapshot"],
    ["DELETE", "/v1/users/{id}/roles/{roleId}", "deleteUserRole"],
    ["GET", "/v1/content_libraries/{id}/items/{name}", "getContentLibraryItem"],
    ["POST", "/v1/auth/personal_access_token", "createAuthPersonalAccessToken"],
    // An action segment becomes the verb.
    ["PATCH", "/v1/vcenters/virtual_machines/power", "powerVcenterVirtualMachine"],
    ["PATCH", "/v1/virtual_machines/{id}/power", "powerVirtualMachine"],
    ["POST", "/v1/spp/jobs/run", "runSppJob"],
    ["PATCH", "/v1/disks/{id}/attach/{vm}", "attachDisk"],
    ["POST", "/v1/policies/assign/virtual_disk", "assignPolicyVirtualDisk"],
    ["POST", "/things/{thingId}:copy", "copyThing"],
    // A verb is no action when it is read, counted, or all there is.
    ["GET", "/v1/things/{id}/download", "getThingDownload"],
    ["POST", "/v1/snapshots/{id}/clones", "createSnapshotClone"],
    ["POST", "/v1/move", "createMove"],
    ["POST", "/v1/move/things", "createMoveThing"],
    // Versions are dropped wherever they stand.
    ["GET", "/v1.2/things", "listThings"],
    ["GET", "/api/v2.10.1/things/{id}", "getApiThing"],
    // Words that end in s and are one, and words that count in odd ways.
    ["GET", "/v1/storage/status", "getStorageStatus"],
    ["GET", "/v1/power_status", "getPowerStatus"],
    ["GET", "/v1/virtual_machines/{id}/guest_os", "getVirtualMachineGuestOs"],
    ["GET", "/v1/open_iaas/hosts", "listOpenIaasHosts"],
    ["GET", "/v1/policies/{id}", "getPolicy"],
    ["GET", "/v1/addresses/{ip}", "getAddress"],
    ["GET", "/v1/virtual_switchs/{id}", "getVirtualSwitch"],
    ["GET", "/v1/switchs", "listSwitchs"],
    ["GET", "/v1/switchs/{id}/ports", "listSwitchPorts"],
    ["GET", "/v1/quota", "getQuota"],
    ["GET", "/caches/{id}", "getCache"],
    ["GET", "/niches/{id}", "getNiche"],
    ["GET", "/batches/{id}", "getBatch"],
    ["GET", "/searches/{id}", "getSearch"],
    ["GET", "/cookies/{id}", "getCookie"],
    ["GET", "/policies/{id}/entries/{e}", "getPolicyEntry"],
    ["GET", "/vms/{id}", "getVm"],
    ["GET", "/ids/{id}", "getId"],
    ["GET", "/acls/{id}", "getAcl"],
    ["GET", "/images/{id}/exif-data", "getImageExifData"],
    ["GET", "/v1/me", "getMe"],
    // The document knows better than the word.
    ["GET", "/v1/inventory", "getInventory"],
    ["GET", "/v1/inventory", "listInventory", true],
    // What is left of odd paths.
    ["POST", "/v1/pat-token_v2/HTTPServer", "createPatTokenV2HttpServer"],
    ["GET", "/v1/données", "listDonnées"],
    ["GET", "/v1/resources/123", "getResource123"],
    ["GET", "/", "get_"],
    ["GET", "/{id}", "get_"],
    ["DELETE", "/{a}/{b}", "delete_"],
  ])("%s %s is %s", (method, path, name, returnsList) => {
    expect(deriveName({ method, path, returnsList })).toBe(name);
  });

  test.each(
    (
      "activate add apply approve assign attach authenticate authorize bind cancel check clone close complete configure " +
      "confirm connect convert copy customize deactivate deploy detach disable disconnect download duplicate enable end " +
      "execute exec export extend forward generate import instantiate invite kill link lock login logout mark merge " +
      "migrate mount move open pause power preview promote publish pull purge push reassign reboot recover redeploy " +
      "refresh reject relocate remove rename renew replicate reset resize resolve restart restore resume retry revert " +
      "revoke rollback rotate run scale search send set share shutdown simulate sleep start stop submit suspend swap " +
      "switch sync synchronize terminate test transfer trigger unassign unbind unlink unlock unmount unpause unpublish " +
      "unset update upgrade upload validate verify wait wake"
    ).split(" "),
  )("the segment %s is an action", (verb) => {
    expect(deriveName({ method: "POST", path: `/v1/things/{id}/${verb}` })).toBe(`${verb}Thing`);
  });

  test.each(
    (
      "iaas spp llmaas saas dns status vmware metadata https os odata aws sms tls gps ios nis data media kubernetes redis canvas " +
      "chassis atlas radius alias lens bias basis postgres jenkins analysis kms sns css news series windows"
    ).split(" "),
  )("%s is not a plural", (word) => {
    const name = `${word[0]!.toUpperCase()}${word.slice(1)}`;
    expect(deriveName({ method: "GET", path: `/v1/${word}/{id}` })).toBe(`get${name}`);
    expect(deriveName({ method: "GET", path: `/v1/${word}` })).toBe(`get${name}`);
  });

  test("does not depend on the names of placeholders", () => {
    const names = ["{id}", "{virtualMachineId}", "{power}", "{_}", "{}"].map((placeholder) =>
      deriveName({ method: "POST", path: `/v1/machines/${placeholder}/disks/${placeholder}/attach` }),
    );
    expect(new Set(names)).toEqual(new Set(["attachMachineDisk"]));
  });
});
