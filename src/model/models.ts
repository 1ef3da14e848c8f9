import { createLanguageModel, type LanguageModel } from './language-model.ts';
import { createEmbeddingModel, type EmbeddingModel } from './nearness/embedding-model.ts';
import { type BudgetLimits, createBudget, type Ledger } from './service/budget.ts';
import { createOpenAiService, type ModelSettings } from './service/openai-service.ts';
import { createProtection, type ProtectionLimits } from './service/protection.ts';

/** The models that are chosen, behind one budget and one protection. */
export type Models = {
  language?: LanguageModel;
  embedding?: EmbeddingModel;
  /** Ends what is begun, and is done when that is paid for. */
  close(): Promise<void>;
};

export function createModels(
  settings: ModelSettings,
  options: {
    budget: BudgetLimits;
    ledger: Ledger;
    /** The local day. */
    today: () => string;
    onTrouble?: (what: 'spent' | 'strange-usage', day: string) => void;
    protection?: Partial<ProtectionLimits>;
  },
): Models {
  const { budget: limits, ledger, today, onTrouble } = options;
  const service = createOpenAiService(settings);
  const budget = createBudget({ limits, ledger, today, ...(onTrouble && { onTrouble }) });
  const protection = createProtection(budget, options.protection);
  const { chatModel, embeddingModel } = settings;
  return {
    ...(chatModel !== undefined && { language: createLanguageModel(chatModel, service, protection) }),
    ...(embeddingModel !== undefined && {
      embedding: createEmbeddingModel(embeddingModel, service, protection),
    }),
    close: protection.close,
  };
}
