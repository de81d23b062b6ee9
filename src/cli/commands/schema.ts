import { checkedRecord } from '../../model/record.ts';
import { z } from '../../model/schema.ts';
import { type CommandFactory, newCommand } from '../command.ts';

export const schemaCommand: CommandFactory = (context) =>
  newCommand('schema', context.texts.commands.schema, context).action(() => {
    context.stdout.write(`${JSON.stringify(z.toJSONSchema(checkedRecord), null, 2)}\n`);
  });
