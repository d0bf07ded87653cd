/** Which participant a Yjs client id belongs to: the first who wrote under it. */
export class Owners {
	readonly #byClient = new Map<number, string>()

	of(client: number): string | undefined {
		return this.#byClient.get(client)
	}

	bind(participant: string, clients: readonly number[]): void {
		for (const client of clients) this.#byClient.set(client, participant)
	}

	/** For the snapshot. */
	byParticipant(): Map<string, number[]> {
		const owners = new Map<string, number[]>()
		for (const [client, participant] of this.#byClient) {
			const clients = owners.get(participant)
			if (clients) clients.push(client)
			else owners.set(participant, [client])
		}
		return owners
	}
}
