// GraphiQL from node_modules, with the named operations as tabs; asks no other host for anything.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from './security-headers';

export interface Tab {
  readonly query: string;
}

export interface GraphiqlOptions {
  /** Address of the page. */
  readonly url: string;
  readonly endpoint: string;
  readonly tabs: readonly Tab[];
  /** Where somebody goes whom nobody knows. */
  readonly signIn: string;
}

/** Files of the page and the packages they come from; React is the one GraphiQL was built for. */
function assets(): Readonly<Record<string, { readonly file: string; readonly type: string }>> {
  // Browser builds are not always among a package's exports, so they are found beside its package.json.
  const graphiql = createRequire(__filename).resolve('graphiql/package.json');
  const react = (name: string): string => createRequire(graphiql).resolve(`${name}/package.json`);
  const beside = (manifest: string, file: string): string => path.join(path.dirname(manifest), file);
  const script = 'text/javascript; charset=utf-8';
  return {
    'react.js': { file: beside(react('react'), 'umd/react.production.min.js'), type: script },
    'react-dom.js': { file: beside(react('react-dom'), 'umd/react-dom.production.min.js'), type: script },
    'graphiql.js': { file: beside(graphiql, 'graphiql.min.js'), type: script },
    'graphiql.css': { file: beside(graphiql, 'graphiql.min.css'), type: 'text/css; charset=utf-8' },
  };
}

export function registerGraphiql(app: FastifyInstance, options: GraphiqlOptions): void {
  const { url } = options;
  // GraphiQL sets styles at run time.
  const helmet = {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: contentSecurityPolicy(["'unsafe-inline'"]),
    },
  };
  app.get(url, { helmet }, async (_request, reply) => reply.type('text/html; charset=utf-8').send(page(url)));
  app.get(`${url}/start.js`, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(startScript(options)),
  );
  for (const [name, { file, type }] of Object.entries(assets())) {
    app.get(`${url}/${name}`, async (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'public, max-age=86400')
        .send(await readFile(file)),
    );
  }
}

function page(url: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL · 教师交流与乡村师资配置</title>
<link rel="stylesheet" href="${url}/graphiql.css">
<style>html, body, #graphiql { height: 100%; margin: 0 }</style>
</head>
<body>
<div id="graphiql"></div>
<script src="${url}/react.js"></script>
<script src="${url}/react-dom.js"></script>
<script src="${url}/graphiql.js"></script>
<script src="${url}/start.js"></script>
</body>
</html>
`;
}

function startScript({ endpoint, tabs, signIn }: GraphiqlOptions): string {
  const settings = JSON.stringify({ endpoint, tabs, signIn }).replaceAll('<', '\\u003c');
  return `(function () {
  var settings = ${settings};
  var fetch = GraphiQL.createFetcher({
    url: settings.endpoint,
    headers: { 'apollo-require-preflight': 'true' },
  });
  // GraphiQL keeps the tabs: they are there again after signing in.
  var fetcher = function (request, options) {
    return Promise.resolve(fetch(request, options)).then(function (answer) {
      var unknown = answer && answer.errors && answer.errors.some(function (error) {
        return error.extensions && error.extensions.code === 'UNAUTHENTICATED';
      });
      if (unknown) location.assign(settings.signIn);
      return answer;
    });
  };
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher: fetcher,
      defaultTabs: settings.tabs,
      shouldPersistHeaders: false,
    })
  );
})();
`;
}
