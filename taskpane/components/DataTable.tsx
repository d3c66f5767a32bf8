import type { ReactNode } from "react";
import { makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from "@fluentui/react-components";

export interface DataColumn<Item> {
  readonly heading: string;
  readonly cell: (item: Item) => ReactNode;
  /** Numbers stand at the end of their column; its width in pixels. The column without a width takes what is left. */
  readonly width?: number;
}

const useStyles = makeStyles({
  cell: {
    height: "auto",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
  },
  heading: { height: "auto", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  numberHeading: { "& > *": { justifyContent: "flex-end", textAlign: "end" } },
});

interface DataTableProps<Item> {
  readonly label: string;
  readonly columns: readonly DataColumn<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
}

/** A small table that fits a narrow pane: the first column wraps, the numbers keep their width. */
export function DataTable<Item>({ label, columns, items, keyOf }: DataTableProps<Item>) {
  const styles = useStyles();
  return (
    <Table size="small" aria-label={label}>
      <TableHeader>
        <TableRow>
          {columns.map(({ heading, width }) => (
            <TableHeaderCell
              key={heading}
              className={mergeClasses(styles.heading, width !== undefined && styles.numberHeading)}
              {...(width !== undefined && { style: { width: `${width}px` } })}
            >
              {heading}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {items.map((item) => (
          <TableRow key={keyOf(item)}>
            {columns.map(({ heading, cell, width }) => (
              <TableCell key={heading} className={mergeClasses(styles.cell, width !== undefined && styles.number)}>
                {cell(item)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
