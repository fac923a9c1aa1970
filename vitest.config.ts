import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, expect: { poll: { timeout: 10_000 } } },
});

// oxlint-disable-next-line import/no-default-export -- vitest reads its settings from the default export
export default config;
