import './Avatar.css'

/** How many colours there are for people (`--nw-who-1` …); a colour is never the only sign, initials or names go with it. */
export const personColours = 8

/** A person's colour, the same on every device: chosen by their id. */
export function colourOfPerson(id: string): string {
	let sum = 0
	for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973
	return `var(--nw-who-${(sum % personColours) + 1})`
}

/** First letters of first and last word, "?" for a person without a name. */
export function initialsOf(name: string): string {
	const words = name.split(/\s+/).filter(Boolean)
	const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
		(word) => word?.match(/\p{L}|\p{N}/u)?.[0] ?? '',
	)
	return letters.join('').toUpperCase() || '?'
}

/** Initials on the person's colour; `name` is read out. */
export function Avatar({ id, name, unnamed }: { id: string; name: string; unnamed: string }) {
	return (
		<span className="ui-avatar" role="img" aria-label={name || unnamed} style={{ background: colourOfPerson(id) }}>
			{initialsOf(name)}
		</span>
	)
}

/** The first few people and how many more there are; `label` says it in words ("23 Personen sind da"). */
export function AvatarRow({
	people,
	label,
	unnamed,
	most = 4,
}: {
	people: readonly { id: string; name: string }[]
	label: string
	unnamed: string
	most?: number
}) {
	const shown = people.length > most + 1 ? people.slice(0, most) : people
	return (
		<ul className="ui-avatars" aria-label={label} title={label}>
			{shown.map((person) => (
				<li key={person.id}>
					<Avatar {...person} unnamed={unnamed} />
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
