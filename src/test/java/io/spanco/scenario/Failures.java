package io.spanco.scenario;

import java.util.concurrent.atomic.AtomicReference;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the application itself fail once, where a test says: the renderer meets an element that it does not draw, or a
 * service task fails after all its work. Everything else is as always.
 */
class Failures implements BeanPostProcessor {

    private static final String RENDERER = "pdfRenderer";

    private final AtomicReference<String> next = new AtomicReference<>();

    /** The next document that is rendered holds a symbol, which the renderer refuses. */
    void nextDocumentIsUnprintable() {
        next.set(RENDERER);
    }

    /** The next run of this service task fails at its end. */
    void nextRunFails(String task) {
        next.set(task);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (name.equals(RENDERER)) {
            ProxyFactory proxy = new ProxyFactory(bean);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodInterceptor) this::spoilt);
            return proxy.getProxy();
        }
        return bean instanceof JavaDelegate task ? failing(name, task) : bean;
    }

    private Object spoilt(MethodInvocation call) throws Throwable {
        if (call.getMethod().getName().equals("render") && isNext(RENDERER)) {
            R run = new R();
            run.getContent().add(new R.Sym());
            P paragraph = new P();
            paragraph.getContent().add(run);
            ((WordprocessingMLPackage) call.getArguments()[0])
                    .getMainDocumentPart()
                    .getContent()
                    .add(0, paragraph);
        }
        return call.proceed();
    }

    private JavaDelegate failing(String name, JavaDelegate task) {
        return execution -> {
            task.execute(execution);
            if (isNext(name)) {
                throw new IllegalStateException("the disk is full");
            }
        };
    }

    private boolean isNext(String name) {
        String armed = next.get();
        return name.equals(armed) && next.compareAndSet(armed, null);
    }
}
