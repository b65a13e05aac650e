type Props = Readonly<{ decided: number; guidance: number }>

const [WIDTH, HEIGHT] = [160, 18]

/** How much of a section facts can decide. The figures stand beside it, so that nobody has to measure. */
export function CoverageBar({ decided, guidance }: Props) {
  const all = decided + guidance
  const width = all === 0 ? 0 : (decided / all) * WIDTH
  return (
    <svg
      className="dc-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${decided} of ${all} decided`}
    >
      <rect x={0.5} y={0.5} width={WIDTH - 1} height={HEIGHT - 1} className="dc-bar__whole" />
      <rect x={0} y={0} width={width} height={HEIGHT} className="dc-bar__part" />
    </svg>
  )
}
