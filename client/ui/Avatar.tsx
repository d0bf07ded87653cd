import './Avatar.css'

/** First letters of first and last word, without what is added in brackets; "?" for a person without a name. */
export function initialsOf(name: string): string {
	const words = name
		.replace(/\([^()]*\)$/u, '')
		.split(/\s+/)
		.filter(Boolean)
	const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
		(word) => word?.match(/\p{L}|\p{N}/u)?.[0] ?? '',
	)
	return letters.join('').toUpperCase() || '?'
}

/** Initials on the person's colour (1 to 8: `--nw-who-1` …); `name` is read out. */
export function Avatar({ name, colour }: { name: string; colour: number }) {
	return (
		<span className="ui-avatar" role="img" aria-label={name} style={{ background: `var(--nw-who-${colour})` }}>
			{initialsOf(name)}
		</span>
	)
}

/** The first few people and how many more there are; `label` says it in words ("23 Personen sind da"). */
export function AvatarRow({
	people,
	label,
	most = 4,
}: {
	people: readonly { id: string | number; name: string; colour: number }[]
	label: string
	most?: number
}) {
	const shown = people.length > most + 1 ? people.slice(0, most) : people
	return (
		<ul className="ui-avatars" aria-label={label} title={label}>
			{shown.map((person) => (
				<li key={person.id}>
					<Avatar {...person} />
				</li>
			))}
			{shown.length < people.length && (
				<li className="ui-avatar" data-more>
					+{people.length - shown.length}
				</li>
			)}
		</ul>
	)
}
