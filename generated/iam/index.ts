// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
export {
  listTenantAssignments,
} from "./assignments.js";
export {
  logIn,
} from "./auth.js";
export {
  getCompany,
} from "./companies.js";
export {
  listFeatureAssignments,
  listFeatures,
} from "./features.js";
export {
  createPersonalAccessToken,
  deletePersonalAccessToken,
  getPersonalAccessToken,
  listPersonalAccessTokens,
} from "./personal-access-tokens.js";
export {
  getRole,
  listRoles,
} from "./roles.js";
export {
  listTenants,
} from "./tenants.js";
export {
  getUser,
  listUsers,
} from "./users.js";
export type {
  Company,
  CreatePersonalAccessTokenErrors,
  CreatePersonalAccessTokenInput,
  CreatePersonalAccessTokenPayload,
  CreatedPersonalAccessToken,
  DeletePersonalAccessTokenErrors,
  DeletePersonalAccessTokenInput,
  DocumentedErrors,
  Feature,
  FeatureAssignment,
  GetCompanyErrors,
  GetCompanyInput,
  GetPersonalAccessTokenErrors,
  GetPersonalAccessTokenInput,
  GetRoleErrors,
  GetRoleInput,
  GetUserErrors,
  GetUserInput,
  ListFeatureAssignmentsErrors,
  ListFeatureAssignmentsInput,
  ListFeaturesErrors,
  ListPersonalAccessTokensErrors,
  ListRolesErrors,
  ListTenantAssignmentsErrors,
  ListTenantAssignmentsInput,
  ListTenantsErrors,
  ListUsersErrors,
  ListUsersInput,
  LogInErrors,
  LogInInput,
  LoginPayload,
  PersonalAccessToken,
  Role,
  Tenant,
  TenantAssignment,
  TooManyRequestsError,
  User,
} from "./schema.js";
