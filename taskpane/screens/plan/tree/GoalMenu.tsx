import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { keepEscape } from "../../../components/keepEscape";
import { useText } from "../../../hooks/useText";
import { commands, isOffered, type CommandId } from "./treeCommands";
import type { TreeNode } from "./treeRows";
import { useGoalRights } from "./useGoalRights";

interface GoalMenuProps {
  readonly row: TreeNode;
  readonly target: HTMLElement;
  /** Undo does not bring notes back. */
  readonly losesNotes: boolean;
  readonly onCommand: (command: CommandId) => void;
  readonly onClose: () => void;
}

/** What can be done with a goal. */
export function GoalMenu({ row, target, losesNotes, onCommand, onClose }: GoalMenuProps) {
  const t = useText();
  const rights = useGoalRights();
  // No line where nothing stands above it.
  const offered = commands.filter((command) => command === null || isOffered(command, row, rights))
    .filter((command, at, all) => command !== null || ((all[at - 1] ?? null) !== null && at < all.length - 1));
  return (
    <Menu open positioning={{ target, position: "below", align: "end" }} onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <MenuPopover onKeyDown={keepEscape}>
        <MenuList aria-label={t(treeText.moreFor, { goal: row.node.goal })}>
          {offered.map((command, at) => {
            if (command === null) return <MenuDivider key={at} />;
            const { id, label, icon: Icon, keys } = command;
            return (
              <MenuItem key={id} icon={<Icon />} secondaryContent={keys ?? ""} {...(id === "remove" && losesNotes && { subText: t(treeText.losesNotes) })} onClick={() => onCommand(id)}>
                {t(id === "edit" && !rights.mayChange(row.node) ? treeText.look : label)}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
