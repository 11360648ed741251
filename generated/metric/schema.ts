// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
export {};
