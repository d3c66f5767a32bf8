import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { keepEscape } from "../../../components/keepEscape";
import { useText } from "../../../hooks/useText";
import { commands, type CommandId } from "./treeCommands";
import type { TreeNode } from "./treeRows";

interface GoalMenuProps {
  readonly row: TreeNode;
  readonly target: HTMLElement;
  readonly onCommand: (command: CommandId) => void;
  readonly onClose: () => void;
}

/** What can be done with a goal. */
export function GoalMenu({ row, target, onCommand, onClose }: GoalMenuProps) {
  const t = useText();
  return (
    <Menu open positioning={{ target, position: "below", align: "end" }} onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <MenuPopover onKeyDown={keepEscape}>
        <MenuList aria-label={t(treeText.moreFor, { goal: row.node.goal })}>
          {commands.map((command, at) => {
            if (command === null) return <MenuDivider key={at} />;
            const { id, label, icon: Icon, keys, applies } = command;
            if (applies !== undefined && !applies(row)) return null;
            return (
              <MenuItem key={id} icon={<Icon />} secondaryContent={keys ?? ""} onClick={() => onCommand(id)}>
                {t(label)}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
