import { CommandType, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, EDITOR_ACTIVATED, FOCUSING_SHEET, ICommandService, type Injector } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { IEditorBridgeService, SetCellEditVisibleWithF2Operation } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/ui";

const SWITCH = "workbook.operation.switch-edit-mode";

/** The grid's name for the arrows by which a formula takes references from the sheet. */
const PICKING = `sheet.formula-embedding-editor.${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`;

/**
 * As in Excel, F2 in the middle of an entry lets the arrows move the caret in it, in a formula until it is pressed again.
 * The grid knows F2 only before an entry: the next arrow put in half of it and went to another cell.
 */
export function addEditMode(injector: Injector): void {
  const [commands, shortcuts, bridge] = [injector.get(ICommandService), injector.get(IShortcutService), injector.get(IEditorBridgeService)];
  let movesCaret = false;
  commands.onCommandExecuted(({ id }) => {
    if (id === SetCellEditVisibleWithF2Operation.id) movesCaret = !movesCaret;
  });
  bridge.visible$.subscribe(({ visible }) => {
    if (!visible) movesCaret = false;
  });
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item) => {
    const isPlainPick = item.id === PICKING && ((item.binding ?? 0) & MetaKeys.CTRL_COMMAND) === 0;
    return register(isPlainPick ? { ...item, preconditions: () => !movesCaret } : item);
  };
  commands.registerCommand({ id: SWITCH, type: CommandType.OPERATION, handler: () => switchMode(commands, bridge) });
  shortcuts.registerShortcut({ id: SWITCH, binding: KeyCode.F2, preconditions: (context) => context.getContextValue(FOCUSING_SHEET) && context.getContextValue(EDITOR_ACTIVATED) });
}

function switchMode(commands: ICommandService, bridge: IEditorBridgeService): boolean {
  const isTyped = bridge.getEditorDirty();
  commands.syncExecuteCommand(SetCellEditVisibleWithF2Operation.id, { visible: true, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.F2 });
  // The grid takes that for an editor that opens with what is in the cell, which is put back without being checked.
  bridge.changeEditorDirty(isTyped);
  return true;
}
