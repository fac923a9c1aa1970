import type { Lng } from "../../model.ts";

interface AcronymGenders {
  readonly feminine: readonly string[];
  readonly masculine: readonly string[];
}

/**
 * The gender of acronyms is their first noun's, which their letters do not show: « l'IA » came back as "el IA" where
 * `inteligencia` makes it "la IA".
 */
export const acronyms: Readonly<Record<Lng, AcronymGenders>> = {
  es: {
    // la inteligencia, la interfaz, la unidad, la organización, la empresa, la comisión
    feminine: "IA IAG API APIs CPU GPU TPU NPU RAM URL VPN TI PYME pyme UE ONU OTAN OMC OCDE ONG CNMC FTC SEC".split(
      " ",
    ),
    // el modelo, el producto, el impuesto, el reglamento, el tribunal
    masculine: "LLM PIB IVA RGPD TJUE PDF SDK SaaS IoT".split(" "),
  },
  ca: {
    feminine: "IA IAG API APIs CPU GPU TPU NPU RAM URL VPN TI PIME pime UE ONU OTAN OMC OCDE ONG CNMC FTC SEC".split(
      " ",
    ),
    masculine: "LLM PIB IVA RGPD TJUE PDF SDK SaaS IoT".split(" "),
  },
};
