# Lika in a container. Build: docker build -t lika . Run: see compose.yaml.
FROM node:24-slim AS packages
WORKDIR /lika
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /lika
COPY --from=packages /lika/node_modules node_modules
COPY package.json LICENSE ./
COPY src src
COPY prompts prompts
COPY data data
COPY manifest manifest
# The image belongs to root; only the folder for data is the process's own.
RUN mkdir var && chown node:node var
USER node
VOLUME /lika/var
EXPOSE 3978
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:3978/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
