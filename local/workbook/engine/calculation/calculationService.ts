import { IConfigService } from "@univerjs/core";
import {
  AstTreeBuilder, CalculateFormulaService, FormulaExecutedStateType, ICalculateFormulaService, IFormulaCurrentConfigService,
  IFormulaDependencyGenerator, IFormulaRuntimeService, Interpreter, Lexer, type IAllRuntimeData, type IFormulaDatasetConfig,
} from "@univerjs/engine-formula";
import type { DependencyPair } from "@univerjs/core";
import type { CellPosition, CellValue } from "../../calc/calculation";

/** What a recalculation changed, in the shape in which Univer applies results to its sheets. */
export type Results = Pick<IAllRuntimeData, "unitData" | "arrayFormulaRange" | "arrayFormulaCellData" | "clearArrayFormulaCellData">;

/** Joins Univer's service and our calculation, which come to life at different times while the engine starts. */
export class CalculationLink {
  /** Recalculates what is dirty; set by the calculation. */
  settle: () => void = () => undefined;
  /** The value that a formula would have in a cell; set by the calculation. */
  evaluate: (formula: string, at: CellPosition) => CellValue = () => null;
  /** Applies results to Univer's sheets; set by the service. */
  publish: (results: Results) => void = () => undefined;
}

/**
 * Stands in for Univer's calculation service behind its own injection token. Cells are calculated by our core, and
 * so are the formulas of conditional formats (`conditionFormulas.ts`); those of data validation stay with Univer's interpreter, which reads the cells' results.
 */
class HostCalculationService extends CalculateFormulaService {
  private link: CalculationLink | null = null;

  connect(link: CalculationLink): this {
    this.link = link;
    link.publish = (results) => this.publish(results);
    return this;
  }

  override async execute(config: IFormulaDatasetConfig): Promise<void> {
    this.link?.settle();
    const others = Object.keys(config.dirtyUnitOtherFormulaMap ?? {}).length > 0;
    if (config.forceCalculate || others || config.dirtyRanges.length > 0) {
      await super.execute({ ...config, formulaData: {}, arrayFormulaRange: {} });
    }
  }

  private publish(results: Results): void {
    this._executionCompleteListener$.next({
      ...results,
      arrayFormulaEmbedded: {},
      unitOtherData: {},
      functionsExecutedState: FormulaExecutedStateType.SUCCESS,
      imageFormulaData: [],
      runtimeFeatureRange: {},
      runtimeFeatureCellData: {},
      dependencyTreeModelData: [],
    });
  }
}

/** The entry that replaces Univer's calculation service. */
export const calculationServiceFor = (link: CalculationLink): DependencyPair<ICalculateFormulaService> => [
  ICalculateFormulaService,
  {
    useFactory: (...services: ConstructorParameters<typeof CalculateFormulaService>) => new HostCalculationService(...services).connect(link),
    deps: [IConfigService, Lexer, IFormulaCurrentConfigService, IFormulaRuntimeService, IFormulaDependencyGenerator, Interpreter, AstTreeBuilder],
  },
];
