/** The mark: a square joined to a circle, the smallest network there is. Decoration beside the name of the product. */
export function Mark({ size = 30 }: { size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 30 30" aria-hidden="true">
			<path d="M10 12L20 20" stroke="var(--nw-ink)" strokeWidth="3" />
			<rect x="2" y="3" width="13" height="13" fill="var(--nw-accent)" />
			<circle cx="21.5" cy="21" r="7" fill="var(--nw-card-yellow)" stroke="var(--nw-ink)" strokeWidth="2" />
		</svg>
	)
}
