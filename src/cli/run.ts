import { z } from '../model/schema.ts';
import { type Context, EXIT, type Output } from './context.ts';
import { reportFailure } from './failure.ts';
import { chooseLanguage } from './language.ts';
import { buildProgram } from './program.ts';
import { TEXTS } from './texts/index.ts';

export interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Runs a command line (without the program's name) to its end and gives the exit code. */
export async function run(args: readonly string[], streams: Streams, env: NodeJS.ProcessEnv): Promise<number> {
  const language = chooseLanguage(args, env);
  const context: Context = { language, texts: TEXTS[language], ...streams };
  z.config(z.locales[language === 'zh' ? 'zhCN' : 'en']());
  let code: number = EXIT.done;
  try {
    await buildProgram(context, (given) => {
      code = given;
    }).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return reportFailure(error, context);
  }
}
