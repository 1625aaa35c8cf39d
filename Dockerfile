# Two stages: one builds, one runs. The second holds no compiler, no tests and no package manager's cache.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/
RUN npm ci
COPY . .
RUN npm run build \
  && rm -rf dist/test dist/bench dist/examples dist/.tsbuildinfo web/dist/.vite web/dist/.built-from \
  && npm prune --omit=dev \
  && mkdir -p /image/examples /image/web \
  && cp -r package.json node_modules dist schema /image/ \
  && cp -r examples/county /image/examples/ \
  && for extra in LICENSE web/dist; do if [ -e $extra ]; then cp -r $extra /image/$extra; fi; done

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /image ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that it hears SIGTERM; nothing is fetched or built at the start.
CMD ["node", "dist/src/main.js"]
