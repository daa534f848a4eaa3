# The bot as an image: build with `docker build -t zorgspoor .`, run as in compose.yaml. docs/deploy.md tells the whole story.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No scripts of packages: none of ours needs one, and the build is done by hand below.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY cards ./cards
COPY src ./src
RUN npm run build

# What runs: no compiler and no test tools.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3978 \
    DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY bin ./bin
COPY config ./config
COPY manifests ./manifests
COPY pathways ./pathways
# `docker compose exec bot zorgspoor doctor`; and a data folder that belongs to the user who runs it, for when there is no MongoDB.
RUN ln -s /app/bin/zorgspoor.js /usr/local/bin/zorgspoor && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself as process 1 hears SIGTERM, stops taking clicks, finishes what it is sending and ends.
CMD ["node", "dist/src/main.js"]
