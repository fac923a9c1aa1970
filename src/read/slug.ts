export { slug } from "../text/slug.ts";
