import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { display: "block", width: "100%", maxWidth: "260px", marginInline: "auto", color: tokens.colorNeutralForeground3 },
  grid: { fill: "none", stroke: tokens.colorNeutralStroke2 },
  limit: { fill: "none", stroke: tokens.colorStatusWarningForeground1, strokeDasharray: "3 3" },
  area: { fill: tokens.colorBrandBackground2, fillOpacity: 0.7, stroke: tokens.colorCompoundBrandStroke, strokeWidth: 2 },
  point: { fill: tokens.colorCompoundBrandStroke },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: tokens.fontFamilyBase },
});

export interface Axis {
  readonly name: string;
  /** From 0 to 1. */
  readonly value: number;
}

interface RadarProps {
  readonly label: string;
  readonly axes: readonly Axis[];
  /** What no value shall be above, drawn as a dashed line; null draws none. */
  readonly limit: number | null;
}

const centre = { x: 130, y: 90 };
const radius = 66;

/** Values around a centre: the area shows whether they lean to one side. */
export function Radar({ label, axes, limit }: RadarProps) {
  const styles = useStyles();
  const at = (index: number, value: number): readonly [number, number] => {
    const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2;
    return [centre.x + Math.cos(angle) * radius * value, centre.y + Math.sin(angle) * radius * value];
  };
  const ring = (values: readonly number[]): string => values.map((value, index) => at(index, value).map((each) => each.toFixed(1)).join(",")).join(" ");
  const even = (value: number): string => ring(axes.map(() => value));
  return (
    <svg className={styles.root} viewBox="0 0 260 180" role="img" aria-label={label}>
      {[0.25, 0.5, 0.75, 1].map((value) => <polygon key={value} className={styles.grid} points={even(value)} />)}
      {axes.map(({ name }, index) => {
        const [x, y] = at(index, 1);
        return <line key={name} className={styles.grid} x1={centre.x} y1={centre.y} x2={x} y2={y} />;
      })}
      {limit !== null && <polygon className={styles.limit} points={even(limit)} />}
      <polygon className={styles.area} points={ring(axes.map(({ value }) => value))} />
      {axes.map(({ name, value }, index) => {
        const [x, y] = at(index, value);
        const [labelX, labelY] = at(index, 1);
        const side = Math.round((labelX - centre.x) / radius);
        return (
          <g key={name}>
            <circle className={styles.point} cx={x} cy={y} r={3} />
            <text className={styles.label} x={labelX + side * 6} y={labelY + (side === 0 ? Math.sign(labelY - centre.y) * 10 + 4 : 4)} textAnchor={side === 0 ? "middle" : side > 0 ? "start" : "end"}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
