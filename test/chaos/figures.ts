/** What a run of chaos found: each figure with its name, and in `failures` a sentence for every promise that was broken. */
export interface Figures {
	figures: Record<string, number | string>
	failures: string[]
}

export function printed({ figures, failures }: Figures): string {
	const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(44)} ${figure}`)
	return [...lines, ...(failures.length === 0 ? ['nothing was lost'] : failures.slice(0, 20))].join('\n')
}
