// The HTTP kit: everything about the server that knows no feature.
export * from './files-route';
export * from './graceful-stop';
export * from './graphiql';
export * from './health';
export * from './http-app';
export * from './metrics';
export * from './static-files';
export { readTrustedProxies, type TrustedProxies } from './trusted-proxies';
