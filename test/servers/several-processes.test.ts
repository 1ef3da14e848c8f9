import { afterAll } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { inboxContract } from '../contracts/inbox-contract.ts';
import { learningContract } from '../contracts/learning-contract.ts';
import { turnsContract } from '../contracts/turns-contract.ts';
import { type Places, postgresPlaces, redisPlaces } from './places.ts';
import { describeWith, postgresUrl, redisUrl } from './servers.ts';

const engines: { name: string; url: string; placesOf: () => Places }[] = [
  { name: 'PostgreSQL', url: postgresUrl, placesOf: postgresPlaces },
  { name: 'Redis', url: redisUrl, placesOf: redisPlaces },
];

for (const { name, url, placesOf } of engines) {
  await describeWith(name, url, () => {
    const places = placesOf();
    afterAll(() => places.forget());

    const newPlace = async () => {
      const { database, options } = await places.empty();
      return () => openStore(database, options);
    };
    turnsContract(name, newPlace);
    inboxContract(name, newPlace);
    learningContract(name, newPlace);
  });
}
