import { makeStyles, tokens } from "@fluentui/react-components";

const width = 72;
const height = 26;
const margin = 3;

const useStyles = makeStyles({
  root: { flexShrink: 0, overflow: "visible" },
  line: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: "1.5px", strokeLinejoin: "round", strokeLinecap: "round" },
  last: { fill: tokens.colorBrandForeground1 },
  target: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px", strokeDasharray: "3 2" },
});

interface SparklineProps {
  readonly values: readonly (number | null)[];
  /** Drawn as a dashed line. */
  readonly target?: number | null;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** A small trend. A missing value breaks the line; fewer than two values are no trend and nothing is drawn. */
export function Sparkline({ values, target = null, label }: SparklineProps) {
  const styles = useStyles();
  const present = values.filter((value) => value !== null);
  if (present.length < 2) return null;
  const all = target === null ? present : [...present, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (index: number): number => margin + (index * (width - 2 * margin)) / (values.length - 1);
  const y = (value: number): number => (high === low ? height / 2 : height - margin - ((value - low) * (height - 2 * margin)) / (high - low));
  const path = values.map((value, index) => (value === null ? "" : `${values[index - 1] == null ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`)).join("");
  const last = values.at(-1);
  return (
    <svg className={styles.root} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {target !== null && <line className={styles.target} x1={margin} x2={width - margin} y1={y(target)} y2={y(target)} />}
      <path className={styles.line} d={path} />
      {last != null && <circle className={styles.last} cx={x(values.length - 1)} cy={y(last)} r={2.5} />}
    </svg>
  );
}
